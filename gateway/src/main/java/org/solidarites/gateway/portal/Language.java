package org.solidarites.gateway.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.problem.ProblemMessages;

/** The languages of the site; what a reader has not chosen is French. */
public enum Language {
    FR(Locale.FRANCE),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** As it stands in addresses and in {@code lang}. */
    public String code() {
        return locale.getLanguage();
    }

    /** How numbers and dates are written. */
    public Locale locale() {
        return locale;
    }

    /** A day as it is read: 1er novembre 2026, 1 November 2026. */
    public String day(LocalDate day) {
        String written = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
        return this == FR && day.getDayOfMonth() == 1 ? written.replaceFirst("^1 ", "1er ") : written;
    }

    /** A moment as it is read, in the city's time. */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(moment.atZone(CityTime.ZONE).toLocalDateTime());
    }

    /** The other one. */
    public Language other() {
        return this == FR ? EN : FR;
    }

    /** In which an address is that begins with its code, as in {@code fr/compte}. */
    public static Language ofAddress(String address) {
        return address.startsWith(EN.code()) ? EN : FR;
    }

    /** What a reader has chosen by name, or else what the browser asks for. */
    public static Language chosen(@Nullable String code, @Nullable String acceptLanguage) {
        for (Language language : values()) {
            if (language.code().equals(code)) {
                return language;
            }
        }
        return asked(acceptLanguage);
    }

    /** What a browser asks for. */
    public static Language asked(@Nullable String acceptLanguage) {
        return Locale.ENGLISH.equals(ProblemMessages.language(acceptLanguage)) ? EN : FR;
    }
}
