package org.solidarites.gateway.portal.strategy;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.gateway.portal.Language;

/** Names of figures, numbers and days as they are read. */
final class Words {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final int ISO_DAY = "2026-11-29".length();

    private final Language language;
    private final ResourceBundle bundle;
    private final Locale locale;

    Words(Language language) {
        this.language = language;
        this.locale = language.locale();
        // English is the root bundle.
        Locale wanted = language == Language.FR ? Locale.FRENCH : Locale.ROOT;
        this.bundle =
                ResourceBundle.getBundle(Words.class.getName(), wanted, Words.class.getClassLoader(), NO_FALLBACK);
    }

    /** The name of something; of what has none, the code that the service gave. */
    String name(String group, String code) {
        String key = group + "." + code;
        return bundle.containsKey(key) ? bundle.getString(key) : code.replace('-', ' ');
    }

    Figure figure(String name, Value value) {
        return new Figure(name, shown(value), value.number() != null);
    }

    String shown(Value value) {
        Number number = value.number();
        if (number == null) {
            return bundle.getString(
                    switch (value.hidden()) {
                        case NO -> "value.none";
                        case UNDER_FIVE -> "value.underFive";
                        case MASKED -> "value.masked";
                    });
        }
        return switch (value.unit()) {
            case COUNT -> NumberFormat.getInstance(locale).format(number);
            case EUROS -> euros(number);
            case DAYS -> bundle.getString("value.days").formatted(oneDecimal(number));
        };
    }

    private String euros(Number number) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance("EUR"));
        format.setMaximumFractionDigits(0);
        return format.format(number);
    }

    private String oneDecimal(Number number) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /** A day or an instant, as the city's calendar has it; what is neither stays as it is. */
    @Nullable
    String day(@Nullable String told) {
        if (told == null) {
            return null;
        }
        try {
            return language.day(
                    told.length() > ISO_DAY
                            ? OffsetDateTime.parse(told)
                                    .atZoneSameInstant(CityTime.ZONE)
                                    .toLocalDate()
                            : LocalDate.parse(told));
        } catch (DateTimeParseException noDay) {
            return told;
        }
    }
}
