package org.solidarites.aid.engine;

import java.util.List;
import org.solidarites.chassis.money.Euros;

/**
 * One aid of a règlement.
 *
 * @param code stable, kebab-case: {@code aide-alimentaire}
 * @param conditions all of them must be met
 */
public record Aid(String code, AidKind kind, List<Condition> conditions, AidAmount amount) {

    public Aid {
        conditions = List.copyOf(conditions);
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("aid " + code + " has no condition");
        }
    }

    AidAssessment assess(Facts facts, int people) {
        List<Finding> findings =
                conditions.stream().map(condition -> condition.check(facts)).toList();
        Verdict verdict = Verdict.of(findings);
        Euros worth = verdict == Verdict.ELIGIBLE ? amount.forPeople(people) : null;
        return new AidAssessment(this, verdict, worth, findings);
    }
}
