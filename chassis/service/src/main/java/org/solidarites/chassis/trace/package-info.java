/** What is told of a request to those who look at traces. */
@NullMarked
package org.solidarites.chassis.trace;

import org.jspecify.annotations.NullMarked;
