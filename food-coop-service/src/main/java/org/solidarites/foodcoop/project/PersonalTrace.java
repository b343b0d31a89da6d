package org.solidarites.foodcoop.project;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What points at a person in a text and has no place in one that is published. It is known by its looks: a name can not be
 * told from other words. What each is called stands in the bundles named like this enum.
 */
enum PersonalTrace {
    EMAIL("[\\p{L}\\d_%+-](?:@|\\h?[(\\[](?:at|a|arobase)[)\\]]\\h?)[\\p{L}\\d-]++(?:\\.[\\p{L}\\d-]++)+"),

    /** French numbers in pairs or in one piece, and those that begin with the code of a country. */
    TELEPHONE("(?<!\\d)0[1-9](?:\\d{8}|([\\h./-])\\d{2}(?:\\1\\d{2}){3})(?!\\d)"
            + "|(?<!\\d)(?:\\+\\d{1,3}|0033)[\\h.-]?(?:\\(0\\))?(?:[\\h.-]?\\d){8,12}(?!\\d)"),

    /** Numéro d'inscription au répertoire, the social security number, with or without its key of two digits. */
    NIR("(?<!\\d)[12]\\h?\\d{2}\\h?(?:0[1-9]|1[0-2]|[2-9]\\d)\\h?(?:\\d{2}|2[ABab])\\h?\\d{3}\\h?\\d{3}"
            + "(?:\\h?\\d{2})?(?!\\d)");

    private final Pattern looks;

    PersonalTrace(String looks) {
        this.looks = Pattern.compile(looks);
    }

    /** What a text has of these, if anything. */
    static Optional<PersonalTrace> in(String text) {
        return Stream.of(values())
                .filter(trace -> trace.looks.matcher(text).find())
                .findFirst();
    }
}
