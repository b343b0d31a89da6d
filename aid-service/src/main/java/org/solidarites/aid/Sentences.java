package org.solidarites.aid;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.EuroWords;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.text.Template;

/** The sentences of one class for residents, from the two bundles named like it: French and English. */
public final class Sentences {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Locale IRELAND = Locale.of("en", "IE");
    private static final Map<Key, Sentences> READ = new ConcurrentHashMap<>();

    private final Map<String, String> sentences;
    private final Locale region;
    private final Map<String, Template> templates;
    private final EuroWords euros;

    private record Key(Class<?> speaker, boolean french) {}

    private Sentences(ResourceBundle bundle, Locale region) {
        this.sentences = bundle.keySet().stream().collect(Collectors.toUnmodifiableMap(key -> key, bundle::getString));
        this.templates = sentences.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> new Template(entry.getValue())));
        this.region = region;
        this.euros = new EuroWords(region);
    }

    /** The sentences of that class in French, or in English for English readers. Read once. */
    public static Sentences of(Class<?> speaker, Locale language) {
        return READ.computeIfAbsent(new Key(speaker, !Locale.ENGLISH.equals(language)), Sentences::read);
    }

    private static Sentences read(Key key) {
        // English is the root bundle, so asking for English must not find French by way of the default locale.
        ResourceBundle bundle = ResourceBundle.getBundle(
                key.speaker().getName(),
                key.french() ? Locale.FRENCH : Locale.ROOT,
                key.speaker().getClassLoader(),
                NO_FALLBACK);
        // English as it is written in a country of the euro: €8.34
        return new Sentences(bundle, key.french() ? Locale.FRANCE : IRELAND);
    }

    /**
     * The sentence under that key.
     *
     * @throws IllegalArgumentException if there is none
     */
    public String get(String key) {
        return required(sentences.get(key), key);
    }

    /**
     * The sentence under that key with words in its places.
     *
     * @param words for {@code {found}} those of {@code found}
     * @throws IllegalArgumentException if there is none
     */
    public String get(String key, UnaryOperator<String> words) {
        return required(templates.get(key), key).filled(words);
    }

    private static <T> T required(@Nullable T found, String key) {
        if (found == null) {
            throw new IllegalArgumentException("no sentence " + key);
        }
        return found;
    }

    /** An amount as it is written in this language. */
    public String words(Euros amount) {
        return euros.words(amount);
    }

    /** A day as it is written in this language. */
    public String words(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(region)
                .format(day);
    }
}
