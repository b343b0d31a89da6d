/** The rules as plain Java: a compiled règlement, a household's facts, and what follows from both. No framework. */
@NullMarked
package org.solidarites.aid.engine;

import org.jspecify.annotations.NullMarked;
