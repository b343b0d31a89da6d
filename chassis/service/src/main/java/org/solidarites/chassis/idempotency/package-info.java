/** POST that can be sent again: the same key and body gets the same answer. */
@NullMarked
package org.solidarites.chassis.idempotency;

import org.jspecify.annotations.NullMarked;
