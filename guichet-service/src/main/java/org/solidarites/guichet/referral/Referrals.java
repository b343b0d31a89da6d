package org.solidarites.guichet.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** What other features may ask about referrals. */
@ApplicationScoped
public class Referrals {

    private final ReferralRepository referrals;

    Referrals(ReferralRepository referrals) {
        this.referrals = referrals;
    }

    /** The figures of each aid that somebody was referred for before a moment, advice in general first. */
    public List<ReferralFigures> figures(Instant before) {
        return referrals.figures(before);
    }
}
