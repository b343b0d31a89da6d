package org.solidarites.aid.envelope;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Caller;

/**
 * Who moved money, and when.
 *
 * @param by opaque id of the person; null where the service did it by itself
 */
record Signature(@Nullable String by, Instant at) {

    static Signature of(Caller caller, Instant at) {
        return new Signature(caller.subject().isEmpty() ? null : caller.subject(), at);
    }
}
