package org.solidarites.chassis.id;

/** Codes that people can read and that never change: of a desk, an aid, a motive. */
public final class Codes {

    /** Small letters, digits and hyphens; at most 80. Free of nested repetition, which a long text would overflow. */
    public static final String PATTERN = "[a-z0-9][a-z0-9-]{0,79}";

    /** What a refusal says would be right. */
    public static final String RULE = "must be a code of at most 80 small letters, digits and hyphens";

    private Codes() {}
}
