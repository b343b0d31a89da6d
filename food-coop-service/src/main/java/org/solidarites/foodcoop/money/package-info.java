/** How amounts of euros stand in the database. */
@NullMarked
package org.solidarites.foodcoop.money;

import org.jspecify.annotations.NullMarked;
