/** Open figures, put together once a week. */
@NullMarked
package org.solidarites.longevity.indicator;

import org.jspecify.annotations.NullMarked;
