/** The rules of double entry, without a framework. */
@NullMarked
package org.solidarites.foodcoop.ledger.core;

import org.jspecify.annotations.NullMarked;
