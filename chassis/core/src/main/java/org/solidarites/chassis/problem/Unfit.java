package org.solidarites.chassis.problem;

import java.util.Locale;

/** A value that a type can not take, with what would be right: whoever reads requests tells it to the client. */
public final class Unfit extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Advice advice;

    public Unfit(Advice advice) {
        super(advice.in(Locale.ENGLISH));
        this.advice = advice;
    }

    public Unfit(Enum<?> kind) {
        this(Advice.of(kind));
    }

    public Advice advice() {
        return advice;
    }
}
