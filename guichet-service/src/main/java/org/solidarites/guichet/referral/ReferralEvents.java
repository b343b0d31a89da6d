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
     * @param guichet the desk that receives her
     * @param aid code of the aid, or null
     * @param sender alias of the partner association, or null when an agent sent it
     * @param seniorSpace code of the senior space she is meant for, which the desk hosts; null for the desk itself
     * @param follows the referral whose second choice this one is, or null
     */
    record Sent(
            UUID referralId,
            String guichet,
            @Nullable String aid,
            @Nullable String sender,
            Instant sentAt,
            @Nullable String seniorSpace,
            @Nullable UUID follows)
            implements ReferralEvents {
        @Override
        public String type() {
            return "org.solidarites.referral.sent.v1";
        }
    }

    /**
     * A person was referred to a partner organization.
     *
     * @param organization alias of the organization that receives her
     * @param aid code of the aid it is about, or null
     * @param sender alias of the partner association, or null when an agent sent it
     * @param follows the referral whose second choice this one is, or null
     */
    record SentToOrganization(
            UUID referralId,
            String organization,
            @Nullable String aid,
            @Nullable String sender,
            Instant sentAt,
            @Nullable UUID follows)
            implements ReferralEvents {
        @Override
        public String type() {
            return "org.solidarites.referral.sent-to-organization.v1";
        }
    }

    /**
     * The receiver is reminded that the deadline is near: once for each deadline.
     *
     * @param guichet the desk that is to act, or null
     * @param organization the organization that is to act, or null
     */
    record Reminded(
            UUID referralId,
            @Nullable String guichet,
            @Nullable String organization,
            Instant dueAt) implements ReferralEvents {
        @Override
        public String type() {
            return "org.solidarites.referral.reminded.v1";
        }
    }

    /** The receiver takes the referral. */
    record Accepted(UUID referralId) implements ReferralEvents {
        @Override
        public String type() {
            return "org.solidarites.referral.accepted.v1";
        }
    }

    /** The receiver does not take it. */
    record Refused(UUID referralId, RefusalReason reason) implements ReferralEvents {
        @Override
        public String type() {
            return "org.solidarites.referral.refused.v1";
        }
    }

    /** The receiver, or a dossier, works on it. */
    record InProgress(UUID referralId) implements ReferralEvents {
        @Override
        public String type() {
            return "org.solidarites.referral.in-progress.v1";
        }
    }

    /** What became of it is known. */
    record Resolved(UUID referralId, ReferralOutcome outcome) implements ReferralEvents {
        @Override
        public String type() {
            return "org.solidarites.referral.resolved.v1";
        }
    }

    /** A dossier was decided after its referral had ended: the state stays, the outcome is now this one. */
    record OutcomeLearned(UUID referralId, ReferralOutcome outcome) implements ReferralEvents {
        @Override
        public String type() {
            return "org.solidarites.referral.outcome-learned.v1";
        }
    }

    /** The deadline passed without the next step. */
    record Expired(UUID referralId) implements ReferralEvents {
        @Override
        public String type() {
            return "org.solidarites.referral.expired.v1";
        }
    }

    /** The sender took it back. */
    record Withdrawn(UUID referralId) implements ReferralEvents {
        @Override
        public String type() {
            return "org.solidarites.referral.withdrawn.v1";
        }
    }
}
