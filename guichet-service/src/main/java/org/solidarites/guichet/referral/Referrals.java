package org.solidarites.guichet.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What other features may ask about referrals. */
@ApplicationScoped
public class Referrals {

    private final ReferralRepository referrals;

    Referrals(ReferralRepository referrals) {
        this.referrals = referrals;
    }

    /** How many people were referred before a moment, by the main theme of what it was about; exact. */
    public Map<String, Long> byTheme(Instant before) {
        return referrals.countByTheme(before);
    }

    /** The figures of each aid that somebody was referred for before a moment, advice in general first. */
    public List<ReferralFigures> figures(Instant before) {
        return referrals.figures(before);
    }
}
