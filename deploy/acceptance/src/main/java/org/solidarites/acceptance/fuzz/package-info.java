/** Broken, extreme and changed requests to every operation of the API, and what its answers must be all the same. */
@NullMarked
package org.solidarites.acceptance.fuzz;

import org.jspecify.annotations.NullMarked;
