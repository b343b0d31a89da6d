package org.solidarites.longevity.space;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.city.Quartiers;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;
import org.solidarites.longevity.host.Host;

/**
 * A senior space (espace seniors de proximité) in a quartier, hosted by one of the city's desks. It is announced before
 * it opens, and once open it is not announced again.
 */
@Entity
@Table(name = "senior_space")
class SeniorSpace extends Aggregate {

    private String code;
    private String name;
    private String quartier;

    @Enumerated(EnumType.STRING)
    private SeniorSpaceState state;

    private @Nullable String openedOn;
    private @Nullable String announcedFor;
    private @Nullable String hostGuichet;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<OpenHours> openingHours;

    private String source;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected SeniorSpace() {}

    /**
     * Enters a senior space.
     *
     * @throws Refusal {@code UNKNOWN_QUARTIER}, or what {@link #checkOpening} and {@link OpeningHours} say
     */
    static SeniorSpace enter(NewSeniorSpace entry, Quartiers quartiers, LocalDate today) {
        SeniorSpace space = new SeniorSpace();
        space.code = entry.code();
        space.describe(entry.details(), quartiers, today, "details/");
        return space;
    }

    /**
     * Changes the entry as a whole.
     *
     * @throws Refusal {@code SENIOR_SPACE_STATE_FORBIDS}, {@code UNKNOWN_QUARTIER}, or what {@link #checkOpening} says
     */
    void change(SeniorSpaceDetails details, Quartiers quartiers, LocalDate today) {
        if (!state.leadsTo(details.state())) {
            throw LongevityProblem.SENIOR_SPACE_STATE_FORBIDS
                    .refuse()
                    .with("present", state)
                    .with("wanted", details.state())
                    .at(FieldError.inBody("state"));
        }
        describe(details, quartiers, today, "");
    }

    /** Takes over the details; {@code place} is where they stand in the body, for the pointers of a refusal. */
    private void describe(SeniorSpaceDetails details, Quartiers quartiers, LocalDate today, String place) {
        if (quartiers.find(details.quartier()).isEmpty()) {
            throw unknownQuartier(details.quartier(), quartiers).at(FieldError.inBody(place + "quartier"));
        }
        checkOpening(details, today, place);
        name = details.name();
        quartier = details.quartier();
        state = details.state();
        openedOn = details.openedOn() == null ? null : details.openedOn().text();
        announcedFor = details.announcedFor();
        hostGuichet = details.hostGuichet();
        openingHours = OpeningHours.checked(details.openingHours(), place + "openingHours");
        source = details.source();
        raise(new SeniorSpaceEvents.Recorded(id(), code, name, quartier, state, hostGuichet, announcedFor, source));
    }

    /**
     * What is planned says for when, what is open says since when.
     *
     * @throws Refusal {@code ANNOUNCEMENT_MISSING}, {@code OPENING_OF_A_PLANNED_SPACE}, {@code
     *     ANNOUNCEMENT_OF_AN_OPEN_SPACE}, {@code OPENING_MISSING}, {@code OPENING_IN_THE_FUTURE}
     */
    private static void checkOpening(SeniorSpaceDetails details, LocalDate today, String place) {
        OpeningDate opened = details.openedOn();
        if (details.state() == SeniorSpaceState.PLANNED) {
            if (details.announcedFor() == null || details.announcedFor().isBlank()) {
                throw LongevityProblem.ANNOUNCEMENT_MISSING.refuse().at(FieldError.inBody(place + "announcedFor"));
            }
            if (opened != null) {
                throw LongevityProblem.OPENING_OF_A_PLANNED_SPACE.refuse().at(FieldError.inBody(place + "openedOn"));
            }
        } else if (details.announcedFor() != null) {
            throw LongevityProblem.ANNOUNCEMENT_OF_AN_OPEN_SPACE.refuse().at(FieldError.inBody(place + "announcedFor"));
        } else if (opened == null) {
            throw LongevityProblem.OPENING_MISSING.refuse().at(FieldError.inBody(place + "openedOn"));
        } else if (opened.isAfter(today)) {
            throw LongevityProblem.OPENING_IN_THE_FUTURE
                    .refuse()
                    .with("date", opened)
                    .at(FieldError.inBody(place + "openedOn"));
        }
    }

    static Refusal unknownQuartier(String code, Quartiers quartiers) {
        return LongevityProblem.UNKNOWN_QUARTIER.refuse().with("quartier", code).with("known", quartiers.codes());
    }

    @Nullable
    String hostGuichet() {
        return hostGuichet;
    }

    Venue venue() {
        return new Venue(id(), code, quartier, state == SeniorSpaceState.OPEN, hostGuichet);
    }

    SeniorSpaceView view(@Nullable Host host) {
        OpeningDate opened = openedOn == null ? null : new OpeningDate(openedOn);
        return new SeniorSpaceView(
                id(), code, name, quartier, state, opened, announcedFor, hostGuichet, host, openingHours, source);
    }
}
