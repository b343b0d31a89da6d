package org.solidarites.guichet.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.event.CityEvent;

/** What the city is told of referrals: references only; who the person is stays here. */
public sealed interface ReferralEvents extends CityEvent {

    UUID referralId();

    @Override
    default UUID subject() {
        return referralId();
    }

    /**
     * A person was referred to a desk.
     *
     * @param aid code of the aid, or null
     * @param sender alias of the partner association, or null when an agent sent it
     */
    record Sent(
            UUID referralId,
            String guichet,
            @Nullable String aid,
            @Nullable String sender,
            Instant sentAt) implements ReferralEvents {
        @Override
        public String type() {
            return "org.solidarites.referral.sent.v1";
        }
    }

    /** The desk takes the referral. */
    record Accepted(UUID referralId) implements ReferralEvents {
        @Override
        public String type() {
            return "org.solidarites.referral.accepted.v1";
        }
    }

    /** The desk does not take it. */
    record Refused(UUID referralId, RefusalReason reason) implements ReferralEvents {
        @Override
        public String type() {
            return "org.solidarites.referral.refused.v1";
        }
    }

    /** What became of it is known. */
    record Resolved(UUID referralId, ReferralOutcome outcome) implements ReferralEvents {
        @Override
        public String type() {
            return "org.solidarites.referral.resolved.v1";
        }
    }
}
