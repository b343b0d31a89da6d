/** Figures that may be published because they point at nobody. */
@NullMarked
package org.solidarites.chassis.figure;

import org.jspecify.annotations.NullMarked;
