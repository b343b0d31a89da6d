/** Events out: written with the change they tell of, or not at all. */
@NullMarked
package org.solidarites.chassis.outbox;

import org.jspecify.annotations.NullMarked;
