/** Sellers of a caisse, the one-time codes of households, purchases, and what sellers are paid. */
@NullMarked
package org.solidarites.foodcoop.purchase;

import org.jspecify.annotations.NullMarked;
