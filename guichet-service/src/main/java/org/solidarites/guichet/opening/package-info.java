/** When a place is open, in the city's calendar. */
@NullMarked
package org.solidarites.guichet.opening;

import org.jspecify.annotations.NullMarked;
