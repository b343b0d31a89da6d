package org.solidarites.guichet.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.figure.SmallNumbers;
import org.solidarites.guichet.referral.ReferralFigures;

/**
 * What became of the referrals of one group.
 *
 * @param aid code of the aid, for the group AID
 * @param rightsOpenedRate share of those with an outcome, 0 to 1
 * @param suppressed names of the fields that are null because they could point at somebody
 */
@Schema(name = "ReferralIndicators")
record ReferralRow(
        @Schema(examples = "AID") Group group,
        @Schema(examples = "aide-alimentaire") @Nullable String aid,
        @Schema(examples = "48") @Nullable Long sent,
        @Schema(examples = "31") @Nullable Long withOutcome,
        @Schema(examples = "19") @Nullable Long rightsOpened,
        @Schema(examples = "0.61") @Nullable BigDecimal rightsOpenedRate,
        @Schema(examples = "12.5") @Nullable BigDecimal medianDaysToOutcome,

        @Schema(description = "The fields that are null because they could point at somebody.", examples = "[]")
        List<String> suppressed) {

    /** What people were referred for. */
    enum Group {
        /** One aid. */
        AID,
        /** Advice in general. */
        ADVICE,
        /** All aids for which fewer than 5 people were referred. */
        OTHER
    }

    /** The rows that may be published: rare aids are one row, and small numbers are hidden. There are no totals. */
    static List<ReferralRow> of(List<ReferralFigures> all) {
        List<ReferralRow> rows = new ArrayList<>();
        List<ReferralFigures> rare = new ArrayList<>();
        for (ReferralFigures figures : all) {
            if (figures.aid() != null && figures.sent() < SmallNumbers.LEAST) {
                rare.add(figures);
            } else {
                rows.add(of(figures.aid() == null ? Group.ADVICE : Group.AID, figures));
            }
        }
        if (!rare.isEmpty()) {
            rows.add(of(Group.OTHER, sum(rare)));
        }
        return List.copyOf(rows);
    }

    private static ReferralFigures sum(List<ReferralFigures> rare) {
        return new ReferralFigures(
                null,
                rare.stream().mapToLong(ReferralFigures::sent).sum(),
                rare.stream().mapToLong(ReferralFigures::withOutcome).sum(),
                rare.stream().mapToLong(ReferralFigures::rightsOpened).sum(),
                null);
    }

    private static ReferralRow of(Group group, ReferralFigures figures) {
        List<OptionalLong> shown = SmallNumbers.hide(figures.sent(), figures.withOutcome(), figures.rightsOpened());
        Long sent = SmallNumbers.boxed(shown.get(0));
        Long withOutcome = SmallNumbers.boxed(shown.get(1));
        Long rightsOpened = SmallNumbers.boxed(shown.get(2));
        BigDecimal rate = withOutcome == null || rightsOpened == null
                ? null
                : BigDecimal.valueOf(rightsOpened).divide(BigDecimal.valueOf(withOutcome), 2, RoundingMode.HALF_UP);
        BigDecimal median = withOutcome == null ? null : Days.of(figures.medianToOutcome());
        List<String> suppressed = new ArrayList<>();
        if (sent == null) {
            suppressed.add("sent");
        }
        if (withOutcome == null) {
            suppressed.addAll(List.of("withOutcome", "medianDaysToOutcome"));
        }
        if (rate == null) {
            suppressed.addAll(List.of("rightsOpened", "rightsOpenedRate"));
        }
        return new ReferralRow(
                group,
                figures.aid(),
                sent,
                withOutcome,
                rate == null ? null : rightsOpened,
                rate,
                median,
                List.copyOf(suppressed));
    }
}
