package org.solidarites.longevity.carer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;

/**
 * What a senior lets somebody do who cares for her, and until when. The senior gives it, alone or at a desk; the carer
 * takes it up with a code that is told once; either ends it when she wants.
 */
@Entity
@Table(name = "carer_link")
class CarerLink extends Aggregate {

    private @Nullable String seniorKey;
    private @Nullable String seniorSubject;
    private String givenBy;
    private LocalDate consentOn;
    private @Nullable String carerSubject;

    @Enumerated(EnumType.STRING)
    private List<CarerRight> rights;

    private LocalDate validUntil;

    @SuppressWarnings("UnusedVariable") // queries read it
    private @Nullable String codeHash;

    private Instant givenAt;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected CarerLink() {}

    /**
     * Gives it.
     *
     * @param seniorKey by which the senior is recognised
     * @param seniorSubject of her token, where she gives it herself
     */
    CarerLink(
            String seniorKey,
            @Nullable String seniorSubject,
            String givenBy,
            LocalDate consentOn,
            List<CarerRight> rights,
            LocalDate until,
            String codeHash,
            Instant now) {
        this.seniorKey = seniorKey;
        this.seniorSubject = seniorSubject;
        this.givenBy = givenBy;
        this.consentOn = consentOn;
        this.rights = rights;
        this.validUntil = until;
        this.codeHash = codeHash;
        this.givenAt = now;
    }

    /** @throws Refusal {@code MANDATE_ENDED}, {@code CARER_OF_ONESELF} */
    void accept(String carer, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, CityTime.ZONE);
        if (state(today) != CarerLinkState.GIVEN) {
            throw ended().at(FieldError.inBody("code"));
        }
        if (carer.equals(seniorSubject)) {
            throw LongevityProblem.CARER_OF_ONESELF.refuse().at(FieldError.inBody("code"));
        }
        carerSubject = carer;
        acceptedAt = now;
        codeHash = null;
        raise(new CarerEvents.Linked(id(), validUntil));
    }

    /** Ends it, once and for all; the senior is not recognised by it any more. */
    void end(Instant now) {
        if (endedAt != null) {
            throw ended();
        }
        endedAt = now;
        codeHash = null;
        seniorKey = null;
        raise(new CarerEvents.Ended(id()));
    }

    /**
     * Lets through what it allows to that carer for that senior.
     *
     * @param field of the body that names the link
     * @throws Refusal {@code UNKNOWN_MANDATE}, {@code MANDATE_ENDED}, {@code MANDATE_OF_ANOTHER_PERSON}, {@code
     *     MANDATE_WITHOUT_RIGHT}
     */
    void check(String carer, @Nullable String key, CarerRight right, LocalDate today, String field) {
        if (!carer.equals(carerSubject)) {
            throw LongevityProblem.UNKNOWN_MANDATE.refuse().at(FieldError.inBody(field));
        }
        if (state(today) != CarerLinkState.ACTIVE) {
            throw ended().at(FieldError.inBody(field));
        }
        if (key != null && !key.equals(seniorKey)) {
            throw LongevityProblem.MANDATE_OF_ANOTHER_PERSON.refuse().at(FieldError.inBody("person"));
        }
        if (!rights.contains(right)) {
            throw LongevityProblem.MANDATE_WITHOUT_RIGHT
                    .refuse()
                    .with("right", right)
                    .at(FieldError.inBody(field));
        }
    }

    private Refusal ended() {
        LocalDate last = endedAt == null ? validUntil : LocalDate.ofInstant(endedAt, CityTime.ZONE);
        return LongevityProblem.MANDATE_ENDED.refuse().with("until", last);
    }

    /** Both sides see it, and who gave it for the senior; for all others it does not exist. */
    boolean isVisibleTo(Caller caller) {
        return caller.subject().equals(seniorSubject)
                || caller.subject().equals(carerSubject)
                || caller.subject().equals(givenBy);
    }

    boolean isInForce(LocalDate today) {
        return state(today) == CarerLinkState.ACTIVE;
    }

    private CarerLinkState state(LocalDate today) {
        if (endedAt != null) {
            return CarerLinkState.ENDED;
        }
        if (validUntil.isBefore(today)) {
            return CarerLinkState.EXPIRED;
        }
        return carerSubject == null ? CarerLinkState.GIVEN : CarerLinkState.ACTIVE;
    }

    Mandate mandate() {
        return new Mandate(id(), seniorSubject, List.copyOf(rights));
    }

    CarerLinkView view(Caller caller, LocalDate today) {
        return new CarerLinkView(
                id(),
                caller.subject().equals(carerSubject),
                state(today),
                rights,
                validUntil,
                consentOn,
                givenAt,
                acceptedAt,
                endedAt);
    }
}
