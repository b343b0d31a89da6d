/** Who calls, with which roles, for which organization. */
@NullMarked
package org.solidarites.chassis.identity;

import org.jspecify.annotations.NullMarked;
