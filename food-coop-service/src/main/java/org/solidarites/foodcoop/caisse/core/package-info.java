/** The rules of a caisse as a dated document, without a framework. */
@NullMarked
package org.solidarites.foodcoop.caisse.core;

import org.jspecify.annotations.NullMarked;
