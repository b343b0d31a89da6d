/** A household's facts as they are sent, checked and kept apart from the case data. */
@NullMarked
package org.solidarites.aid.household;

import org.jspecify.annotations.NullMarked;
