package org.solidarites.aid;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.solidarites.chassis.money.Euros;

/** The sentences of one class for residents, from the two bundles named like it: French and English. */
public final class Sentences {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Locale IRELAND = Locale.of("en", "IE");
    private static final Map<Key, Sentences> READ = new ConcurrentHashMap<>();

    private final Map<String, String> sentences;
    private final Locale region;
    private final NumberFormat euros;

    private record Key(Class<?> speaker, boolean french) {}

    private Sentences(ResourceBundle bundle, Locale region) {
        this.sentences = bundle.keySet().stream().collect(Collectors.toUnmodifiableMap(key -> key, bundle::getString));
        this.region = region;
        this.euros = NumberFormat.getCurrencyInstance(region);
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
        String sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence " + key);
        }
        return sentence;
    }

    /** An amount as it is written in this language. */
    public String words(Euros amount) {
        // a format may be used by one at a time, and making a new one costs more than copying
        return ((NumberFormat) euros.clone()).format(amount.toDecimal());
    }

    /** A day as it is written in this language. */
    public String words(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(region)
                .format(day);
    }
}
