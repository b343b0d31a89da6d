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
        return answer(Verdict.of(condition.met(facts)), facts);
    }

    /** The same with what each condition found. */
    AidAssessment assess(Facts facts) {
        Finding finding = condition.find(facts);
        Answer answer = answer(Verdict.of(finding.met()), facts);
        return new AidAssessment(this, answer.verdict(), answer.worth(), finding);
    }

    /** Who would get nothing is not eligible, although every condition is met. */
    private Answer answer(Verdict ofConditions, Facts facts) {
        if (ofConditions != Verdict.ELIGIBLE) {
            return new Answer(this, ofConditions, null);
        }
        Worth worth = amount.of(facts, code);
        return worth.isNothing()
                ? new Answer(this, Verdict.NOT_ELIGIBLE, null)
                : new Answer(this, Verdict.ELIGIBLE, worth);
    }

    /**
     * Whether a household may have an aid.
     *
     * @param worth null unless it may
     */
    public record Answer(Aid aid, Verdict verdict, @Nullable Worth worth) {}
}
