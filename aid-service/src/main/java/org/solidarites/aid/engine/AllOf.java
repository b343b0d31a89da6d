package org.solidarites.aid.engine;

import java.util.List;

/** Each of its conditions is met: one that is not refuses, otherwise one that is unknown leaves it open. */
public record AllOf(List<Condition> conditions, Grounds grounds) implements Condition {

    public AllOf {
        conditions = List.copyOf(conditions);
    }

    @Override
    public Truth met(Facts facts) {
        Truth all = Truth.TRUE;
        for (int i = 0; i < conditions.size(); i++) {
            Truth one = conditions.get(i).met(facts);
            if (one == Truth.FALSE) {
                return Truth.FALSE;
            }
            all = one == Truth.UNKNOWN ? Truth.UNKNOWN : all;
        }
        return all;
    }

    @Override
    public Finding find(Facts facts) {
        return Finding.composed(
                this,
                met(facts),
                conditions.stream().map(condition -> condition.find(facts)).toList());
    }
}
