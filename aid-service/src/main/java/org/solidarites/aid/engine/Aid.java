package org.solidarites.aid.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An aid of a règlement, or a right of another body that it knows.
 *
 * @param code stable, kebab-case: {@code aide-alimentaire}
 * @param condition all that is asked
 * @param askFirst codes of the rights to ask for before it
 */
public record Aid(String code, AidKind kind, AllOf condition, AidAmount amount, List<String> askFirst) {

    public Aid {
        askFirst = List.copyOf(askFirst);
        if (condition.conditions().isEmpty()) {
            throw new IllegalArgumentException("aid " + code + " has no condition");
        }
    }

    /** Whether a household may have it, and nothing more. */
    Answer answer(Facts facts) {
        Verdict verdict = Verdict.of(condition.met(facts));
        return new Answer(this, verdict, worth(verdict, facts));
    }

    /** The same with what each condition found. */
    AidAssessment assess(Facts facts) {
        Finding finding = condition.find(facts);
        Verdict verdict = Verdict.of(finding.met());
        return new AidAssessment(this, verdict, worth(verdict, facts), finding);
    }

    private @Nullable Worth worth(Verdict verdict, Facts facts) {
        return verdict == Verdict.ELIGIBLE ? amount.of(facts, code) : null;
    }

    /**
     * Whether a household may have an aid.
     *
     * @param worth null unless it may
     */
    public record Answer(Aid aid, Verdict verdict, @Nullable Worth worth) {}
}
