/** How votes are counted and initiatives move on, without a framework. */
@NullMarked
package org.solidarites.foodcoop.cooperative.core;

import org.jspecify.annotations.NullMarked;
