/** The jury of a call: who sits on it, who has an interest, what was scored and how that ranks the projects. */
@NullMarked
package org.solidarites.foodcoop.jury;

import org.jspecify.annotations.NullMarked;
