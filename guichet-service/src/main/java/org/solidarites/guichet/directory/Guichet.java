package org.solidarites.guichet.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.city.Quartiers;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;

/**
 * A desk of the city's social services. It opens only once it was entered with its facts and their source, and what is
 * closed stays closed: a place that opens again is entered anew.
 */
@Entity
@Table(name = "guichet")
class Guichet extends Aggregate {

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private GuichetKind kind;

    private String quartier;

    @Enumerated(EnumType.STRING)
    private GuichetState state;

    private @Nullable String announcedFor;
    private @Nullable String address;
    private @Nullable String phone;
    private String source;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Guichet() {}

    /**
     * Enters a desk in the directory.
     *
     * @throws Refusal {@code UNKNOWN_QUARTIER}, {@code ANNOUNCEMENT_MISSING}
     */
    static Guichet enter(NewGuichet entry, Quartiers quartiers) {
        Guichet guichet = new Guichet();
        guichet.code = entry.code();
        guichet.describe(entry.details(), quartiers, "details/");
        guichet.tell(guichet.state == GuichetState.OPEN);
        return guichet;
    }

    /**
     * Changes the entry as a whole.
     *
     * @throws Refusal {@code GUICHET_STATE_FORBIDS}, {@code UNKNOWN_QUARTIER}, {@code ANNOUNCEMENT_MISSING}
     */
    void change(GuichetDetails details, Quartiers quartiers) {
        GuichetState before = state;
        if (!before.leadsTo(details.state())) {
            throw GuichetProblem.GUICHET_STATE_FORBIDS
                    .refuse()
                    .with("present", before)
                    .with("wanted", details.state())
                    .at(FieldError.inBody("state"));
        }
        describe(details, quartiers, "");
        tell(before != GuichetState.OPEN && state == GuichetState.OPEN);
    }

    /** Takes over the details; {@code place} is where they stand in the body, for the pointers of a refusal. */
    private void describe(GuichetDetails details, Quartiers quartiers, String place) {
        if (quartiers.find(details.quartier()).isEmpty()) {
            throw unknownQuartier(details.quartier(), quartiers).at(FieldError.inBody(place + "quartier"));
        }
        if (details.state() == GuichetState.PLANNED && details.announcedFor() == null) {
            throw GuichetProblem.ANNOUNCEMENT_MISSING.refuse().at(FieldError.inBody(place + "announcedFor"));
        }
        name = details.name();
        kind = details.kind();
        quartier = details.quartier();
        state = details.state();
        announcedFor = details.announcedFor();
        address = details.address();
        phone = details.phone();
        source = details.source();
    }

    private void tell(boolean opened) {
        raise(new GuichetEvents.Recorded(id(), code, name, kind, quartier, state, address));
        if (opened) {
            raise(new GuichetEvents.Opened(id(), code, quartier));
        }
    }

    static Refusal unknownQuartier(String code, Quartiers quartiers) {
        return GuichetProblem.UNKNOWN_QUARTIER.refuse().with("quartier", code).with("known", quartiers.codes());
    }

    String code() {
        return code;
    }

    GuichetView view() {
        return new GuichetView(id(), code, name, kind, quartier, state, announcedFor, address, phone, source);
    }
}
