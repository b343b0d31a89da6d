/** Open figures on food: numbers that could point at somebody are left out. */
@NullMarked
package org.solidarites.foodcoop.indicator;

import org.jspecify.annotations.NullMarked;
