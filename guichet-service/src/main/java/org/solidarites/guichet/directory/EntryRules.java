package org.solidarites.guichet.directory;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.city.Quartiers;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;

/** What every entry of the directory keeps to, whoever writes it. */
record EntryRules(Quartiers quartiers, Vocabularies words) {

    /**
     * Checks an entry as a whole.
     *
     * @param place where the details stand in the body, for the pointers of a refusal: empty or ending with a slash
     * @throws Refusal {@code UNKNOWN_QUARTIER}, {@code ANNOUNCEMENT_MISSING}, {@code COORDINATES_OUT_OF_RANGE}, {@code
     *     UNKNOWN_…} for a code of a vocabulary, {@code SERVICE_NAMED_TWICE}, {@code
     *     OPENING_EXCEPTION_ENDS_BEFORE_IT_BEGINS}, what {@link Openings#check} says
     */
    void check(GuichetDetails details, String place) {
        checkQuartier(details.quartier(), FieldError.inBody(place + "quartier"));
        if (details.state() == GuichetState.PLANNED) {
            requireAnnouncement(details.announcedFor(), place + "announcedFor");
            requireAnnouncement(details.announcementSource(), place + "announcementSource");
        }
        if (details.location() != null) {
            checkPoint(details.location().lat(), details.location().lon(), FieldError.inBody(place + "location"));
        }
        words.languages().checkAll(details.languages(), place + "languages");
        words.accessibility().checkAll(details.accessibility(), place + "accessibility");
        words.receptionModes().checkAll(details.receptionModes(), place + "receptionModes");
        words.publics().checkAll(details.publics(), place + "publics");
        words.themes().checkAll(details.themes(), place + "themes");
        checkServices(details.services(), place + "services/");
        checkOpening(details, place);
    }

    void checkQuartier(String code, FieldError place) {
        if (quartiers.find(code).isEmpty()) {
            throw GuichetProblem.UNKNOWN_QUARTIER
                    .refuse()
                    .with("quartier", code)
                    .with("known", quartiers.codes())
                    .at(place);
        }
    }

    /** Lets a point on earth through, in degrees. */
    static void checkPoint(double lat, double lon, FieldError place) {
        if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) { // so that NaN is refused too
            throw GuichetProblem.COORDINATES_OUT_OF_RANGE
                    .refuse()
                    .with("lat", lat)
                    .with("lon", lon)
                    .at(place);
        }
    }

    private static void requireAnnouncement(@Nullable String told, String path) {
        if (told == null || told.isBlank()) {
            throw GuichetProblem.ANNOUNCEMENT_MISSING.refuse().at(FieldError.inBody(path));
        }
    }

    private void checkServices(List<OfferedService> services, String path) {
        Set<String> codes = new HashSet<>();
        for (int index = 0; index < services.size(); index++) {
            OfferedService service = services.get(index);
            String at = path + index + "/";
            if (!codes.add(service.code())) {
                throw GuichetProblem.SERVICE_NAMED_TWICE
                        .refuse()
                        .with("code", service.code())
                        .at(FieldError.inBody(at + "code"));
            }
            words.serviceTypes().check(service.type(), FieldError.inBody(at + "type"));
            words.themes().checkAll(service.themes(), at + "themes");
            words.publics().checkAll(service.publics(), at + "publics");
            words.receptionModes().checkAll(service.receptionModes(), at + "receptionModes");
            if (service.fee() != null) {
                words.fees().check(service.fee(), FieldError.inBody(at + "fee"));
            }
        }
    }

    private static void checkOpening(GuichetDetails details, String place) {
        for (int index = 0; index < details.openingExceptions().size(); index++) {
            OpeningException exception = details.openingExceptions().get(index);
            if (exception.to().isBefore(exception.from())) {
                throw GuichetProblem.OPENING_EXCEPTION_ENDS_BEFORE_IT_BEGINS
                        .refuse()
                        .with("from", exception.from())
                        .with("to", exception.to())
                        .at(FieldError.inBody(place + "openingExceptions/" + index + "/to"));
            }
        }
        Openings.check(details, place);
    }
}
