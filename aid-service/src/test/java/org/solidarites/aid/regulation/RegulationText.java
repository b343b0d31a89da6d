package org.solidarites.aid.regulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The shipped document as text, with a change or two. */
final class RegulationText {

    private RegulationText() {}

    static String shipped(String id) {
        try (InputStream document = RegulationText.class.getResourceAsStream("/regulations/" + id + ".json")) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version of 3 October 2024 under another id and from another day. */
    static String version(String id, String validFrom) {
        return change(
                shipped("nantes-2024-10-03"),
                "\"id\": \"nantes-2024-10-03\"",
                "\"id\": \"" + id + "\"",
                "\"validFrom\": \"2024-10-03\"",
                "\"validFrom\": \"" + validFrom + "\"");
    }

    /** Puts something in the place of the first of each text. */
    static String change(String document, String... changes) {
        String changed = document;
        for (int i = 0; i < changes.length; i += 2) {
            if (!changed.contains(changes[i])) {
                throw new IllegalArgumentException("the document has no " + changes[i]);
            }
            changed = changed.replaceFirst(
                    Pattern.quote(changes[i]), java.util.regex.Matcher.quoteReplacement(changes[i + 1]));
        }
        return changed;
    }
}
