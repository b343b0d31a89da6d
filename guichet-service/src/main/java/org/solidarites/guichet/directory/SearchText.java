package org.solidarites.guichet.directory;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as they are compared in a search: without accents, case and punctuation. */
final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchText() {}

    /** The text in the form that is compared: {@code "Épicerie, Cœur"} is {@code "epicerie coeur"}. */
    static String normalized(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        return GAPS.matcher(bare).replaceAll(" ").strip();
    }

    /** The words of what somebody looks for; none for a blank text. */
    static List<String> words(String sought) {
        return Arrays.stream(normalized(sought).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
