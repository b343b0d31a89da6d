/** Grants: what was awarded for each year, in which instalments, and what was paid. */
@NullMarked
package org.solidarites.foodcoop.grant;

import org.jspecify.annotations.NullMarked;
