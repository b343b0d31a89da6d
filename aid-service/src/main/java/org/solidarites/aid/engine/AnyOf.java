package org.solidarites.aid.engine;

import java.util.List;

/** One of its conditions is met: that one is enough, otherwise one that is unknown leaves it open. */
public record AnyOf(List<Condition> conditions, Grounds grounds) implements Condition {

    public AnyOf {
        conditions = List.copyOf(conditions);
    }

    @Override
    public Truth met(Facts facts) {
        Truth any = Truth.FALSE;
        for (int i = 0; i < conditions.size(); i++) {
            Truth one = conditions.get(i).met(facts);
            if (one == Truth.TRUE) {
                return Truth.TRUE;
            }
            any = one == Truth.UNKNOWN ? Truth.UNKNOWN : any;
        }
        return any;
    }

    @Override
    public Finding find(Facts facts) {
        return Finding.composed(
                this,
                met(facts),
                conditions.stream().map(condition -> condition.find(facts)).toList());
    }
}
