package org.solidarites.guichet.indicator;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** What each figure means, from the two bundles named like this class: French and English. */
final class Definitions {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Definitions() {}

    /** In French, or in English for English readers. */
    static Map<String, String> in(Locale language) {
        // English is the root bundle, so asking for English must not find French by way of the default locale.
        ResourceBundle bundle = ResourceBundle.getBundle(
                Definitions.class.getName(),
                Locale.ENGLISH.equals(language) ? Locale.ROOT : Locale.FRENCH,
                Definitions.class.getClassLoader(),
                NO_FALLBACK);
        Map<String, String> definitions = new TreeMap<>();
        bundle.keySet().forEach(name -> definitions.put(name, bundle.getString(name)));
        return definitions;
    }
}
