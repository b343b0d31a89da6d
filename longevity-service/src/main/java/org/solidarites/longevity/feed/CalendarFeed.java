package org.solidarites.longevity.feed;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.id.Secret;

/** The secret address at which a calendar program reads what somebody is registered for. */
@Entity
@Table(name = "calendar_feed")
class CalendarFeed extends Aggregate {

    private String subject;

    @SuppressWarnings("UnusedVariable") // queries read it
    private String secretHash;

    private Instant madeAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected CalendarFeed() {}

    CalendarFeed(String subject, Secret secret, Instant now) {
        this.subject = subject;
        change(secret, now);
    }

    /** From now on only the new address works. */
    final void change(Secret secret, Instant now) {
        secretHash = secret.hash();
        madeAt = now;
    }

    String subject() {
        return subject;
    }

    Instant madeAt() {
        return madeAt;
    }
}
