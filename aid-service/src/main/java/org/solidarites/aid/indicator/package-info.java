/** Open figures on aids, so coarse that they point at nobody. */
@NullMarked
package org.solidarites.aid.indicator;

import org.jspecify.annotations.NullMarked;
