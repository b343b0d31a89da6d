package org.solidarites.longevity.waiting.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What happens to offers that ran while the service was away: the lost time is given back.
 *
 * @param noticedAfter a silence of the service that is longer counts as an outage
 * @param atLeast how long such an offer stands at least once the service is back
 */
public record OutageRule(Duration noticedAfter, Duration atLeast) {

    public OutageRule {
        if (!noticedAfter.isPositive() || !atLeast.isPositive()) {
            throw new IllegalArgumentException("the times of an outage are positive");
        }
    }

    /** The outage that lies between the last sign of life and now, if the silence was long enough. */
    public Optional<Outage> between(Instant lastSeen, Instant now) {
        return lastSeen.plus(noticedAfter).isBefore(now) ? Optional.of(new Outage(lastSeen, now)) : Optional.empty();
    }

    /**
     * Until when an offer stands after an outage. One that had run out before it began stays run out.
     *
     * @param until until when it stood before
     * @param start when the activity starts; no offer goes beyond
     */
    public Instant extended(Instant until, Outage outage, Instant start) {
        if (!until.isAfter(outage.from())) {
            return until;
        }
        Instant givenBack = until.plus(outage.length());
        Instant least = outage.to().plus(atLeast);
        Instant extended = OfferRule.earlier(givenBack.isBefore(least) ? least : givenBack, start);
        return extended.isBefore(until) ? until : extended;
    }
}
