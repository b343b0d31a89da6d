package org.solidarites.longevity.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;

/** What those who register people may ask about referrals. */
@ApplicationScoped
public class ReceivedReferrals {

    private final ReceivedReferralRepository referrals;

    ReceivedReferrals(ReceivedReferralRepository referrals) {
        this.referrals = referrals;
    }

    /**
     * Notes that somebody is registered for it.
     *
     * @throws Refusal {@code UNKNOWN_REFERRAL} if there is none, or none for that space, {@code REFERRAL_ENDED}
     */
    public void answer(UUID id, String spaceCode) {
        ReceivedReferral referral = referrals
                .held(id)
                .filter(found -> found.isFor(spaceCode))
                .orElseThrow(() -> LongevityProblem.UNKNOWN_REFERRAL
                        .refuse()
                        .with("referral", id)
                        .at(FieldError.inBody("referral")));
        if (!referral.isOpen()) {
            throw LongevityProblem.REFERRAL_ENDED.refuse().at(FieldError.inBody("referral"));
        }
        referral.answer();
    }
}
