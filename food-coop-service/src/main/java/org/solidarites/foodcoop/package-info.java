/** Calls for cooperation, grants over several years, and the common food fund, on one ledger. */
@NullMarked
package org.solidarites.foodcoop;

import org.jspecify.annotations.NullMarked;
