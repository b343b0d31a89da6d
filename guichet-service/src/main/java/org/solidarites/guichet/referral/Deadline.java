package org.solidarites.guichet.referral;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By when the receiver has to take the next step.
 *
 * @param dueAt afterwards the referral expires
 * @param remindAt when the receiver is reminded; null once it was
 */
@Embeddable
record Deadline(Instant dueAt, @Nullable Instant remindAt) {

    static Deadline in(Duration time, Duration notice, Instant from) {
        return new Deadline(from.plus(time), from.plus(time).minus(notice));
    }

    Deadline reminded() {
        return new Deadline(dueAt, null);
    }
}
