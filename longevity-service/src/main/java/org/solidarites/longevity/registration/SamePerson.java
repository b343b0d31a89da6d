package org.solidarites.longevity.registration;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes a person in one way, whatever the accents, capitals, hyphens and blanks she was entered with. */
final class SamePerson {

    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    private SamePerson() {}

    static String text(Person person) {
        return normalised(person.firstName()) + "\n" + normalised(person.lastName()) + "\n" + person.birthDate();
    }

    static String normalised(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String plain =
                ACCENT.matcher(decomposed).replaceAll("").replace("œ", "oe").replace("æ", "ae");
        return NOT_A_LETTER.matcher(plain).replaceAll("");
    }
}
