/** Refusals in the words of the domain, told to clients as RFC 9457 problems. */
@NullMarked
package org.solidarites.chassis.problem;

import org.jspecify.annotations.NullMarked;
