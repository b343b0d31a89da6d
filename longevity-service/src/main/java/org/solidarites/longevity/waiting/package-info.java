/** The written policy of the waiting list, as data with dates. */
@NullMarked
package org.solidarites.longevity.waiting;

import org.jspecify.annotations.NullMarked;
