package org.solidarites.guichet.directory;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.solidarites.guichet.GuichetProblem;
import org.solidarites.guichet.directory.Vocabulary.Term;

/**
 * The words that the directory is written in: those of data·inclusion, its own for accessibility, and the languages of
 * ISO 639-1. The files say where each list is from.
 */
public record Vocabularies(
        Vocabulary themes,
        Vocabulary publics,
        Vocabulary serviceTypes,
        Vocabulary receptionModes,
        Vocabulary fees,
        Vocabulary accessibility,
        Vocabulary languages) {

    /** The vocabularies that are shipped. */
    public static Vocabularies shipped() {
        DataInclusion data = read("data-inclusion.json", DataInclusion.class);
        return new Vocabularies(
                Vocabulary.of(GuichetProblem.UNKNOWN_THEME, data.themes()),
                Vocabulary.of(GuichetProblem.UNKNOWN_PUBLIC, data.publics()),
                Vocabulary.of(GuichetProblem.UNKNOWN_SERVICE_TYPE, data.serviceTypes()),
                Vocabulary.of(GuichetProblem.UNKNOWN_RECEPTION_MODE, data.receptionModes()),
                Vocabulary.of(GuichetProblem.UNKNOWN_FEE, data.fees()),
                Vocabulary.of(
                        GuichetProblem.UNKNOWN_ACCESSIBILITY,
                        read("accessibility.json", Own.class).accessibility()),
                Vocabulary.of(GuichetProblem.UNKNOWN_LANGUAGE, languagesOfIso639()));
    }

    private static List<Term> languagesOfIso639() {
        return Arrays.stream(Locale.getISOLanguages())
                .map(code -> new Term(code, Locale.of(code).getDisplayLanguage(Locale.FRENCH)))
                .toList();
    }

    private static <T> T read(String file, Class<T> shape) {
        try (InputStream shipped = Vocabularies.class.getResourceAsStream("/vocabulary/" + file)) {
            return new ObjectMapper().readValue(shipped, shape);
        } catch (IOException e) {
            throw new UncheckedIOException("vocabulary " + file, e);
        }
    }

    record DataInclusion(
            String source,
            String licence,
            List<Term> themes,
            List<Term> publics,
            List<Term> serviceTypes,
            List<Term> receptionModes,
            List<Term> fees) {}

    record Own(String source, String licence, List<Term> accessibility) {}
}
