package org.solidarites.chassis.problem;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.text.Template;

/** The sentences of problems, in French or English by the reader's {@code Accept-Language}; French where unsaid. */
public final class ProblemMessages {

    private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private static final DateTimeFormatter FRENCH_DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.FRANCE);

    private ProblemMessages() {}

    /** The best of French and English for an {@code Accept-Language} header; a header we can not read means French. */
    public static Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.FRENCH;
        }
        // What programs send, for which nothing has to be weighed; browsers send lists.
        return switch (acceptLanguage) {
            case "fr" -> Locale.FRENCH;
            case "en" -> Locale.ENGLISH;
            default -> best(acceptLanguage);
        };
    }

    private static Locale best(String acceptLanguage) {
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return best == null ? Locale.FRENCH : best;
        } catch (IllegalArgumentException unreadable) {
            return Locale.FRENCH;
        }
    }

    /**
     * The sentence of a kind of problem with its arguments filled in.
     *
     * @throws MissingResourceException if the bundle of the enum lacks the constant: a fault of the program
     */
    public static String detail(ProblemType kind, Map<String, Object> arguments, Locale language) {
        return sentence((Enum<?>) kind, arguments, language);
    }

    static String sentence(Enum<?> kind, Map<String, Object> arguments, Locale language) {
        Class<?> catalogue = kind.getDeclaringClass();
        // English is the root bundle, so asking for English must not find French by way of the default locale.
        Locale wanted = Locale.FRENCH.equals(language) ? Locale.FRENCH : Locale.ROOT;
        ResourceBundle bundle =
                ResourceBundle.getBundle(catalogue.getName(), wanted, catalogue.getClassLoader(), NO_FALLBACK);
        return fill(bundle.getString(kind.name()), arguments, language);
    }

    private static String fill(String sentence, Map<String, Object> arguments, Locale language) {
        return new Template(sentence).filled(place -> {
            Object argument = arguments.get(place);
            return argument == null ? "{" + place + "}" : words(argument, language);
        });
    }

    /** In English a day stays as it is sent: 2026-11-28. */
    private static String words(Object argument, Locale language) {
        return switch (argument) {
            case Spoken spoken -> spoken.in(language);
            case LocalDate day when Locale.FRENCH.equals(language) -> day.format(FRENCH_DAY);
            default -> String.valueOf(argument);
        };
    }
}
