package org.solidarites.guichet.directory;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetAdvice;
import org.solidarites.guichet.GuichetProblem;

/** What a caller looks for in the directory, as query parameters; each narrows the search further. */
public class GuichetSearch {

    private static final int FARTHEST = 50_000;
    private static final int LONGEST_TEXT = 200;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    @QueryParam("quartier")
    @Parameter(description = "Code of a quartier.", example = "dervallieres-zola")
    @Nullable
    String quartier;

    @QueryParam("kind")
    @Parameter(description = "What sort of place.", example = "GUICHET")
    @Nullable
    GuichetKind kind;

    @QueryParam("state")
    @Parameter(description = "Planned, open, suspended or closed.", example = "OPEN")
    @Nullable
    GuichetState state;

    @QueryParam("theme")
    @Parameter(
            description = "A data·inclusion theme of the place or of one of its services.",
            example = "equipement-et-alimentation--alimentation")
    @Nullable
    String theme;

    @QueryParam("public")
    @Parameter(description = "A data·inclusion public of the place or of one of its services.", example = "seniors")
    @Nullable
    String audience;

    @QueryParam("serviceType")
    @Parameter(description = "A data·inclusion type of service.", example = "accompagnement")
    @Nullable
    String serviceType;

    @QueryParam("language")
    @Parameter(description = "A language that people are received in, ISO 639-1.", example = "ar")
    @Nullable
    String language;

    @QueryParam("accessibility")
    @Parameter(description = "Code of an accessibility.", example = "fauteuil-roulant")
    @Nullable
    String accessibility;

    @QueryParam("q")
    @Parameter(
            description = "Words that must all occur in the name, address, quartier, services or themes; without regard"
                    + " to accents and case.",
            example = "epicerie breil")
    @Nullable
    String q;

    @QueryParam("near")
    @Parameter(
            description = "A point as latitude,longitude in degrees: nearest places first, each with its distance."
                    + " Places that are not on the map come last, without one.",
            example = "47.2184,-1.5536")
    @Nullable
    String near;

    @QueryParam("radius")
    @Parameter(
            description = "Metres around `near`, 1 to 50000: places farther off and those not on the map are left out.",
            example = "2000")
    @Nullable
    Integer radius;

    @QueryParam("openAt")
    @Parameter(
            description = "`now` or an instant: leaves out what is closed then. What is not sure to be open is not left"
                    + " out: it says `UNKNOWN`.",
            example = "2026-01-15T10:00:00+01:00")
    @Nullable
    String openAt;

    /**
     * What is looked for, with every code known.
     *
     * @throws Refusal {@code UNKNOWN_…} for a code, {@code COORDINATES_OUT_OF_RANGE}, {@code RADIUS_TOO_LARGE}, {@code
     *     RADIUS_WITHOUT_POINT}, {@code INVALID_INPUT} for what can not be read
     */
    Criteria criteria(EntryRules rules) {
        if (quartier != null) {
            rules.checkQuartier(quartier, FieldError.inParameter("quartier"));
        }
        Vocabularies words = rules.words();
        check(words.themes(), theme, "theme");
        check(words.publics(), audience, "public");
        check(words.serviceTypes(), serviceType, "serviceType");
        check(words.languages(), language, "language");
        check(words.accessibility(), accessibility, "accessibility");
        if (q != null && q.length() > LONGEST_TEXT) {
            throw invalid("q", Advice.of(CommonAdvice.AT_MOST_CHARACTERS).with("most", LONGEST_TEXT));
        }
        return new Criteria(
                quartier,
                kind,
                state,
                theme,
                audience,
                serviceType,
                language,
                accessibility,
                SearchText.words(q == null ? "" : q),
                point(),
                metres());
    }

    private static void check(Vocabulary vocabulary, @Nullable String code, String parameter) {
        if (code != null) {
            vocabulary.check(code, FieldError.inParameter(parameter));
        }
    }

    /** Whether only places are wanted that may be open. */
    boolean asksForOpen() {
        return openAt != null;
    }

    /**
     * The instant that the opening of each place is told of.
     *
     * @throws Refusal {@code INVALID_INPUT}, {@code INSTANT_OUT_OF_RANGE}
     */
    Instant instant(Clock clock) {
        if (openAt == null || openAt.equals("now")) {
            return clock.instant();
        }
        try {
            Instant instant = OffsetDateTime.parse(openAt).toInstant();
            if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
                throw GuichetProblem.INSTANT_OUT_OF_RANGE
                        .refuse()
                        .with("instant", openAt)
                        .at(FieldError.inParameter("openAt"));
            }
            return instant;
        } catch (DateTimeParseException unreadable) {
            throw invalid("openAt", Advice.of(GuichetAdvice.NOW_OR_INSTANT));
        }
    }

    private @Nullable Point point() {
        return near == null ? null : Point.parse(near, "near");
    }

    private double metres() {
        if (radius == null) {
            return Double.POSITIVE_INFINITY;
        }
        if (near == null) {
            throw GuichetProblem.RADIUS_WITHOUT_POINT.refuse().at(FieldError.inParameter("near"));
        }
        if (radius < 1) {
            throw invalid(
                    "radius", Advice.of(CommonAdvice.BETWEEN).with("least", 1).with("most", FARTHEST));
        }
        if (radius > FARTHEST) {
            throw GuichetProblem.RADIUS_TOO_LARGE
                    .refuse()
                    .with("radius", radius)
                    .with("most", FARTHEST)
                    .at(FieldError.inParameter("radius"));
        }
        return radius;
    }

    static Refusal invalid(String parameter, Advice right) {
        return CommonProblem.INVALID_INPUT.refuse().at(FieldError.inParameter(parameter, right));
    }
}
