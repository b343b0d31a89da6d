package org.solidarites.longevity.waiting.core;

import java.time.Duration;
import java.time.Instant;

/**
 * How long an offer is for one person alone.
 *
 * @param direct for those who are told directly
 * @param throughOthers for those who are reached through an association or an agent; not shorter
 * @param shortest the shortest there is, shortly before the activity starts
 * @param unansweredAtMost after how many offers without an answer one waits no more
 */
public record OfferRule(Duration direct, Duration throughOthers, Duration shortest, int unansweredAtMost) {

    public OfferRule {
        if (!shortest.isPositive() || direct.compareTo(shortest) < 0 || throughOthers.compareTo(direct) < 0) {
            throw new IllegalArgumentException("offers last 0 < shortest <= direct <= throughOthers");
        }
        if (unansweredAtMost < 1) {
            throw new IllegalArgumentException("at least one offer may stay unanswered");
        }
    }

    /**
     * Until when an offer made now stands. It takes at most half of the time that is left before the activity starts, so
     * that another can still be asked, and never goes beyond the start.
     */
    public Instant until(Reach reach, Instant now, Instant start) {
        Duration wanted = reach == Reach.DIRECT ? direct : throughOthers;
        Duration half = Duration.between(now, start).dividedBy(2);
        Duration given = half.compareTo(wanted) < 0 ? half : wanted;
        return earlier(now.plus(given.compareTo(shortest) < 0 ? shortest : given), start);
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
