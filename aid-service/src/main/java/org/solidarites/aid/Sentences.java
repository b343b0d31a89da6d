package org.solidarites.aid;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.solidarites.chassis.money.Euros;

/** The sentences of one class for residents, from the two bundles named like it: French and English. */
public final class Sentences {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Locale IRELAND = Locale.of("en", "IE");

    private final ResourceBundle bundle;
    private final Locale region;

    private Sentences(ResourceBundle bundle, Locale region) {
        this.bundle = bundle;
        this.region = region;
    }

    /** The sentences of that class in French, or in English for English readers. */
    public static Sentences of(Class<?> speaker, Locale language) {
        boolean french = !Locale.ENGLISH.equals(language);
        // English is the root bundle, so asking for English must not find French by way of the default locale.
        ResourceBundle bundle = ResourceBundle.getBundle(
                speaker.getName(), french ? Locale.FRENCH : Locale.ROOT, speaker.getClassLoader(), NO_FALLBACK);
        // English as it is written in a country of the euro: €8.34
        return new Sentences(bundle, french ? Locale.FRANCE : IRELAND);
    }

    /** The sentence under that key. */
    public String get(String key) {
        return bundle.getString(key);
    }

    /** An amount as it is written in this language. */
    public String words(Euros amount) {
        return NumberFormat.getCurrencyInstance(region).format(amount.toDecimal());
    }

    /** A day as it is written in this language. */
    public String words(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(region)
                .format(day);
    }
}
