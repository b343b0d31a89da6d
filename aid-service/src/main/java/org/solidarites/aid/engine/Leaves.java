package org.solidarites.aid.engine;

import java.util.stream.Stream;

/** The conditions that a condition is made of in the end. */
final class Leaves {

    private Leaves() {}

    static Stream<Condition> of(Condition condition) {
        return switch (condition) {
            case AllOf all -> all.conditions().stream().flatMap(Leaves::of);
            case AnyOf any -> any.conditions().stream().flatMap(Leaves::of);
            case Not not -> of(not.condition());
            default -> Stream.of(condition);
        };
    }
}
