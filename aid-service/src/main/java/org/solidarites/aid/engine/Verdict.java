package org.solidarites.aid.engine;

/** What the conditions of an aid come to. */
public enum Verdict {
    ELIGIBLE,
    NOT_ELIGIBLE,
    UNKNOWN;

    static Verdict of(Truth met) {
        return switch (met) {
            case TRUE -> ELIGIBLE;
            case FALSE -> NOT_ELIGIBLE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
