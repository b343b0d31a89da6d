/** How organisations are identified. */
@NullMarked
package org.solidarites.foodcoop.organization;

import org.jspecify.annotations.NullMarked;
