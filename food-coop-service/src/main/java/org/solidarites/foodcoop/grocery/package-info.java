/** The épiceries sociales: who may buy there, how much a month, and their visits. */
@NullMarked
package org.solidarites.foodcoop.grocery;

import org.jspecify.annotations.NullMarked;
