package org.solidarites.aid.regulation;

import java.util.Locale;

/** Words for residents, in both languages. */
public record Text(String fr, String en) {

    public Text {
        if (fr.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("words for residents exist in French and in English");
        }
    }

    /** In French, or in English for English readers. */
    public String in(Locale language) {
        return Locale.ENGLISH.equals(language) ? en : fr;
    }
}
