/** What those who run this service may do to it. */
@NullMarked
package org.solidarites.foodcoop.operation;

import org.jspecify.annotations.NullMarked;
