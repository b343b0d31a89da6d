package org.solidarites.aid.engine;

import org.jspecify.annotations.Nullable;

/**
 * A fact that is missing, and can be asked for.
 *
 * @param about which charge, right, declaration or bill; null where the kind says it all
 */
public record Question(Kind kind, @Nullable String about) {

    public static final Question RESOURCES = new Question(Kind.RESOURCES, null);

    /** What can be asked. */
    public enum Kind {
        RESOURCES,
        CHARGE,
        COMMUNE,
        RESIDENT_SINCE,
        STUDENT,
        RIGHT,
        DECLARATION,
        GRANTS,
        BILL
    }

    public static Question of(Kind kind) {
        return new Question(kind, null);
    }

    public static Question charge(Charge charge) {
        return new Question(Kind.CHARGE, charge.name());
    }
}
