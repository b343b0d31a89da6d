package org.solidarites.aid.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.solidarites.aid.Sentences;

/** What each figure means, from the two bundles named like this class: French and English. */
final class Definitions {

    private static final List<String> NAMES = List.of(
            "requests",
            "decided",
            "granted",
            "refused",
            "bySilence",
            "amount",
            "medianDays",
            "p90Days",
            "byQuartier",
            "byAgeBand",
            "asOf");

    private Definitions() {}

    /** In French, or in English for English readers. */
    static Map<String, String> in(Locale language) {
        Sentences sentences = Sentences.of(Definitions.class, language);
        Map<String, String> definitions = new TreeMap<>();
        NAMES.forEach(name -> definitions.put(name, sentences.get(name)));
        return definitions;
    }
}
