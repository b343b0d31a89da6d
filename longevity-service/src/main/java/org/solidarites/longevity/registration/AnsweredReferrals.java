package org.solidarites.longevity.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.activity.Bookable;
import org.solidarites.longevity.referral.ReceivedReferrals;
import org.solidarites.longevity.space.SeniorSpaces;

/** Lets a registration answer the referral by which the person came. */
@ApplicationScoped
class AnsweredReferrals {

    private final ReceivedReferrals referrals;
    private final SeniorSpaces spaces;

    AnsweredReferrals(ReceivedReferrals referrals, SeniorSpaces spaces) {
        this.referrals = referrals;
        this.spaces = spaces;
    }

    /** @throws Refusal {@code UNKNOWN_REFERRAL}, {@code REFERRAL_ENDED} */
    void answer(@Nullable UUID referral, Registration registration, Bookable activity) {
        if (referral != null) {
            referrals.answer(
                    referral, spaces.find(activity.spaceId()).orElseThrow().code());
            registration.answers(referral);
        }
    }
}
