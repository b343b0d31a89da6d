/** Who does one thing after the other where there is no row to hold. */
@NullMarked
package org.solidarites.foodcoop.turn;

import org.jspecify.annotations.NullMarked;
