/** The ledger: every euro of the service, in double entry, written once and never changed. */
@NullMarked
package org.solidarites.foodcoop.ledger;

import org.jspecify.annotations.NullMarked;
