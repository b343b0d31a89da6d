/** The months of a caisse: what comes in, what is credited, what is published. */
@NullMarked
package org.solidarites.foodcoop.month;

import org.jspecify.annotations.NullMarked;
