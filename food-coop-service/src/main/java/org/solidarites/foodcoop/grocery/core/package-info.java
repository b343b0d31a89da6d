/** The rules of an épicerie sociale as a dated document, without a framework. */
@NullMarked
package org.solidarites.foodcoop.grocery.core;

import org.jspecify.annotations.NullMarked;
