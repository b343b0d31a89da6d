/** The committee in session: who sits, what stands on the agenda, and what is decided. */
@NullMarked
package org.solidarites.aid.committee;

import org.jspecify.annotations.NullMarked;
