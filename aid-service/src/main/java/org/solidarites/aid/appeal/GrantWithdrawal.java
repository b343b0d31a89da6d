package org.solidarites.aid.appeal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.dossier.AppealedDecision;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/**
 * Proceedings to withdraw a grant: only an unlawful one, within four months of the decision (CRPA L242-1), and after the
 * person was told why and could answer (L122-1).
 */
@Entity
@Table(name = "grant_withdrawal")
class GrantWithdrawal extends Aggregate {

    private static final Period TIME = Period.ofMonths(4);

    private UUID dossierId;

    @Enumerated(EnumType.STRING)
    private GrantWithdrawalState state;

    private LocalDate grantedOn;
    private String reasonsOfFact;
    private String reasonsOfLaw;
    private String openedBy;
    private Instant openedAt;
    private LocalDate observationsBy;
    private @Nullable String observations;
    private @Nullable Instant observedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected GrantWithdrawal() {}

    /**
     * Opens proceedings: the person is told how the grant is unlawful, and by when to answer.
     *
     * @throws Refusal {@code UNLAWFULNESS_MISSING}, {@code DEADLINE_NOT_AHEAD}, {@code GRANT_TOO_OLD}: the answer must
     *     leave time to decide within the four months
     */
    GrantWithdrawal(AppealedDecision grant, NewGrantWithdrawal request, String by, Instant now) {
        if (request.reasonsOfLaw() == null || request.reasonsOfLaw().isBlank()) {
            throw AidProblem.UNLAWFULNESS_MISSING.refuse().at(FieldError.inBody("reasonsOfLaw"));
        }
        if (!request.observationsBy().isAfter(day(now))) {
            throw AidProblem.DEADLINE_NOT_AHEAD
                    .refuse()
                    .with("date", request.observationsBy())
                    .at(FieldError.inBody("observationsBy"));
        }
        this.dossierId = grant.dossierId();
        this.state = GrantWithdrawalState.OPEN;
        this.grantedOn = grant.decidedOn();
        requireInTime(request.observationsBy());
        this.reasonsOfFact = request.reasonsOfFact();
        this.reasonsOfLaw = request.reasonsOfLaw();
        this.openedBy = by;
        this.openedAt = now;
        this.observationsBy = request.observationsBy();
    }

    /**
     * The person answers; a second answer takes the place of the first.
     *
     * @throws Refusal {@code GRANT_WITHDRAWAL_ENDED}, {@code OBSERVATIONS_CLOSED}
     */
    void observe(String text, Instant now) {
        requireOpen();
        if (day(now).isAfter(observationsBy)) {
            throw AidProblem.OBSERVATIONS_CLOSED.refuse().with("until", observationsBy);
        }
        observations = text;
        observedAt = now;
    }

    /**
     * Withdraws the grant.
     *
     * @throws Refusal {@code GRANT_WITHDRAWAL_ENDED}, {@code PROPOSER_DOES_NOT_DECIDE}, {@code OBSERVATIONS_OPEN}, {@code
     *     GRANT_TOO_OLD}
     */
    void withdraw(String by, Instant now) {
        requireOpen();
        if (by.equals(openedBy)) {
            throw AidProblem.PROPOSER_DOES_NOT_DECIDE.refuse();
        }
        if (observedAt == null && !day(now).isAfter(observationsBy)) {
            throw AidProblem.OBSERVATIONS_OPEN.refuse().with("until", observationsBy);
        }
        requireInTime(day(now));
        end(GrantWithdrawalState.WITHDRAWN, by, now);
    }

    /** The grant stands. */
    void drop(String by, Instant now) {
        requireOpen();
        end(GrantWithdrawalState.DROPPED, by, now);
    }

    private void end(GrantWithdrawalState last, String by, Instant now) {
        state = last;
        decidedBy = by;
        decidedAt = now;
    }

    private void requireInTime(LocalDate day) {
        LocalDate until = grantedOn.plus(TIME);
        if (day.isAfter(until)) {
            throw AidProblem.GRANT_TOO_OLD.refuse().with("date", grantedOn).with("until", until);
        }
    }

    private void requireOpen() {
        if (state != GrantWithdrawalState.OPEN) {
            throw AidProblem.GRANT_WITHDRAWAL_ENDED.refuse().with("present", state);
        }
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, CityTime.ZONE);
    }

    UUID dossierId() {
        return dossierId;
    }

    String reasonsOfFact() {
        return reasonsOfFact;
    }

    String reasonsOfLaw() {
        return reasonsOfLaw;
    }

    GrantWithdrawalView view() {
        return new GrantWithdrawalView(
                id(),
                dossierId,
                state,
                grantedOn,
                grantedOn.plus(TIME),
                reasonsOfFact,
                reasonsOfLaw,
                openedAt,
                openedBy,
                observationsBy,
                observations,
                observedAt,
                decidedAt,
                decidedBy);
    }
}
