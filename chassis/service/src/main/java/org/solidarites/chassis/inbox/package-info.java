/** Events in: each takes effect once; what can not be handled is parked and can be replayed. */
@NullMarked
package org.solidarites.chassis.inbox;

import org.jspecify.annotations.NullMarked;
