package org.solidarites.chassis.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as they are compared: without accents, case and punctuation. */
public final class PlainText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PlainText() {}

    /** With one blank between words: {@code "Épicerie, Cœur"} is {@code "epicerie coeur"}. */
    public static String words(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        return GAPS.matcher(bare).replaceAll(" ").strip();
    }

    /** In one word, as names are compared: {@code "Marie-Ève"} is {@code "marieeve"}. */
    public static String name(String text) {
        return words(text).replace(" ", "");
    }
}
