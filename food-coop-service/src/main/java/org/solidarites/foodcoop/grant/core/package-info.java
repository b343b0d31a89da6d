/** The rules of a grant's plan, without a framework. */
@NullMarked
package org.solidarites.foodcoop.grant.core;

import org.jspecify.annotations.NullMarked;
