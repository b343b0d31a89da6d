package org.solidarites.guichet.directory;

import java.util.Arrays;
import java.util.List;
import org.solidarites.chassis.text.PlainText;

/** The words of a search. */
final class SearchText {

    private SearchText() {}

    /** The words of what somebody looks for; none for a blank text. */
    static List<String> words(String sought) {
        return Arrays.stream(PlainText.words(sought).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
