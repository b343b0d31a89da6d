package org.solidarites.guichet.referral;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of all referrals for one aid. Exact: whoever publishes it hides what could point at somebody.
 *
 * @param aid code of the aid, null for advice in general
 * @param sent how many people were referred
 * @param withOutcome of how many of them the outcome is known
 * @param rightsOpened how many of these got the aid or another right
 * @param medianToOutcome from sending to the outcome, null while there is none
 */
public record ReferralFigures(
        @Nullable String aid,
        long sent,
        long withOutcome,
        long rightsOpened,
        @Nullable Duration medianToOutcome) {

    static ReferralFigures of(@Nullable Object[] row) {
        return new ReferralFigures((String) row[0], count(row[1]), count(row[2]), count(row[3]), seconds(row[4]));
    }

    private static long count(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private static @Nullable Duration seconds(@Nullable Object value) {
        return value instanceof Number number ? Duration.ofSeconds(number.longValue()) : null;
    }
}
