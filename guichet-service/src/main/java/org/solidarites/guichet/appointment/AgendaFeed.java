package org.solidarites.guichet.appointment;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.id.Secret;

/** The secret address at which a calendar program reads an agent's appointments. Only the hash of the secret is kept. */
@Entity
@Table(name = "agenda_feed")
class AgendaFeed extends Aggregate {

    private String agent;

    @SuppressWarnings("UnusedVariable") // queries read it
    private String secretHash;

    private Instant madeAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected AgendaFeed() {}

    static AgendaFeed of(String agent, Secret secret, Instant now) {
        AgendaFeed feed = new AgendaFeed();
        feed.agent = agent;
        feed.change(secret, now);
        return feed;
    }

    /** From now on only the new address works. */
    final void change(Secret secret, Instant now) {
        secretHash = secret.hash();
        madeAt = now;
    }

    String agent() {
        return agent;
    }

    Instant madeAt() {
        return madeAt;
    }
}
