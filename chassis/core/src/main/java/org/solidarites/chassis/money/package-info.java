/** Amounts of money, exact to the cent. */
@NullMarked
package org.solidarites.chassis.money;

import org.jspecify.annotations.NullMarked;
