package org.solidarites.aid.regulation;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.engine.AidKind;
import org.solidarites.chassis.id.Codes;
import org.solidarites.chassis.money.Euros;

/**
 * An aid as the document writes it.
 *
 * @param conditions all must be met
 * @param ceilings how often and how much in a year, for a household or for each person of it
 * @param pieces what the applicant brings
 * @param askFirst codes of the rights of other bodies to ask for before it
 * @param decision who decides
 * @param payment how it may be paid
 */
public record AidRule(
        @Schema(examples = "aide-alimentaire") String code,
        AidKind kind,
        Text title,
        List<ConditionRule> conditions,
        AmountRule amount,
        Sourced<Ceilings> ceilings,
        Sourced<List<Piece>> pieces,
        Sourced<List<String>> askFirst,
        Sourced<Decision> decision,
        Sourced<List<MeansOfPayment>> payment) {

    public AidRule {
        if (code == null || !code.matches(Codes.PATTERN)) {
            throw new IllegalArgumentException("the code of an aid is kebab-case, not " + code);
        }
        conditions = Values.some(conditions, "conditions");
    }

    /** A piece to bring. */
    public record Piece(@Schema(examples = "identity") String code, Text label) {
        public Piece {
            if (code == null || !code.matches(Codes.PATTERN)) {
                throw new IllegalArgumentException("the code of a piece is kebab-case, not " + code);
            }
        }
    }

    /**
     * What one may have in a calendar year; null is no ceiling.
     *
     * @param euros all grants of the aid together
     * @param per whose grants count together; a household's where the document does not say it
     */
    @Schema(name = "AidCeilings")
    public record Ceilings(
            @Nullable Integer timesPerYear,
            @Nullable Euros euros,
            @JacksonInject(useInput = OptBoolean.TRUE) CeilingScope per) {

        public Ceilings {
            if (timesPerYear != null) {
                Values.bounds(timesPerYear, null, "a number of grants in a year", 1, 365);
            }
            if (euros != null) {
                Values.amount(euros, "a ceiling");
            }
        }
    }

    /**
     * Who decides.
     *
     * @param urgentUpTo euros that may be granted in urgency by delegation (CASF R123-21); null if none may
     */
    @Schema(name = "AidDecision")
    public record Decision(By by, @Nullable Euros urgentUpTo) {

        /** The committee, or the president by delegation. */
        public enum By {
            COMMITTEE,
            DELEGATION
        }

        /** Whether one person may decide at all, be it in urgency. */
        public boolean letsOnePersonDecide() {
            return by == By.DELEGATION || urgentUpTo != null;
        }

        /** Whether one person may grant that much; null for what is no money. */
        public boolean letsOnePersonGrant(@Nullable Euros amount) {
            return by == By.DELEGATION || (urgentUpTo != null && (amount == null || amount.compareTo(urgentUpTo) <= 0));
        }

        public Decision {
            if (urgentUpTo != null) {
                Values.amount(urgentUpTo, "what may be granted in urgency");
            }
        }
    }

    /**
     * How an aid reaches the person: to a creditor, as a voucher, at the cash desk, not as money, or as a credit on the
     * household's account at the caisse commune alimentaire. The first of an aid is taken where a grant names none.
     */
    public enum MeansOfPayment {
        TRANSFER_TO_CREDITOR,
        VOUCHER,
        CASH_DESK,
        IN_KIND,
        CAISSE
    }
}
