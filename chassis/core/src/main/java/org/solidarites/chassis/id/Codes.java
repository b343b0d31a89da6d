package org.solidarites.chassis.id;

/** Codes that people can read and that never change: of a desk, an aid, a motive. */
public final class Codes {

    /** Small letters, digits and hyphens; at most 80. Free of nested repetition, which a long text would overflow. */
    public static final String PATTERN = "[a-z0-9][a-z0-9-]{0,79}";

    /** Names the sentence that says what would be right. */
    public static final String RULE = "{org.solidarites.code}";

    private Codes() {}
}
