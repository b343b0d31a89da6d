/** The règlement des aides facultatives as a dated document. */
@NullMarked
package org.solidarites.aid.regulation;

import org.jspecify.annotations.NullMarked;
