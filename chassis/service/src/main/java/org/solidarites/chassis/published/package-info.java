/** Figures that are given out to everybody. */
@NullMarked
package org.solidarites.chassis.published;

import org.jspecify.annotations.NullMarked;
