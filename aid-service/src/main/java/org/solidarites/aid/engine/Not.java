package org.solidarites.aid.engine;

import java.util.List;

/** Its condition is not met. */
public record Not(Condition condition, Grounds grounds) implements Condition {

    @Override
    public Truth met(Facts facts) {
        return condition.met(facts).not();
    }

    @Override
    public Finding find(Facts facts) {
        return Finding.composed(this, met(facts), List.of(condition.find(facts)));
    }
}
