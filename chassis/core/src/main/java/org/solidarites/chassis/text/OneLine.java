package org.solidarites.chassis.text;

/** Text of one line, as a name, an address or a reference is: no line break and no other control character in it. */
public final class OneLine {

    /** With the breaks that Unicode knows besides those of ASCII. */
    public static final String PATTERN = "[^\\p{Cc}\\u2028\\u2029]*";

    /** Names the sentence that says what would be right. */
    public static final String RULE = "{org.solidarites.one-line}";

    private OneLine() {}
}
