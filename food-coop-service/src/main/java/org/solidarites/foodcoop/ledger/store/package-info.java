/** The tables of the ledger over one connection, without a framework, so that they can be measured by themselves. */
@NullMarked
package org.solidarites.foodcoop.ledger.store;

import org.jspecify.annotations.NullMarked;
