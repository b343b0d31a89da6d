/** The suite as its users meet it: through the public door only. */
@NullMarked
package org.solidarites.acceptance;

import org.jspecify.annotations.NullMarked;
