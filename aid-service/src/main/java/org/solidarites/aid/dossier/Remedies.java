package org.solidarites.aid.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.deadline.AppealTime;
import org.solidarites.chassis.problem.Refusal;

/**
 * What the time to appeal against the decision in force depends on.
 *
 * @param notifiedOn the day it reached the person, or null
 * @param notifiedBy how
 * @param reasonsAskedOn the day on which the person asked why silence has rejected it, or null
 * @param reasonsGivenOn the day on which the service told, or null
 */
@Embeddable
record Remedies(
        @Nullable LocalDate notifiedOn,

        @Enumerated(EnumType.STRING) @Column(name = "notified_by") @Nullable
        NotificationWay notifiedBy,

        @Nullable LocalDate reasonsAskedOn,
        @Nullable LocalDate reasonsGivenOn) {

    static final Remedies NONE = new Remedies(null, null, null, null);

    /**
     * The person was notified of a decision.
     *
     * @throws Refusal {@code NOTIFICATION_OUT_OF_TIME}, {@code NOTIFIED_ALREADY}
     */
    Remedies notified(Notification how, LocalDate decided, LocalDate today) {
        if (notifiedOn != null) {
            throw AidProblem.NOTIFIED_ALREADY.refuse().with("date", notifiedOn);
        }
        how.requireBetween(decided, today);
        return new Remedies(how.on(), how.by(), null, null);
    }

    /**
     * The person asks for the reasons of a rejection by silence (CRPA L232-4).
     *
     * @throws Refusal {@code REASONS_ASKED_ALREADY}, {@code REASONS_ASKED_TOO_LATE} after the time to appeal
     */
    Remedies asked(LocalDate rejection, LocalDate today) {
        if (reasonsAskedOn != null) {
            throw AidProblem.REASONS_ASKED_ALREADY.refuse().with("date", reasonsAskedOn);
        }
        AppealTime time = AppealTime.ofSilence(rejection, null, null);
        if (time.isOver(today)) {
            throw AidProblem.REASONS_ASKED_TOO_LATE
                    .refuse()
                    .with("date", rejection)
                    .with("until", time.last());
        }
        return new Remedies(null, null, today, null);
    }

    /**
     * The service gives them.
     *
     * @throws Refusal {@code REASONS_NOT_ASKED}, {@code REASONS_GIVEN_ALREADY}
     */
    Remedies answered(LocalDate today) {
        if (reasonsAskedOn == null) {
            throw AidProblem.REASONS_NOT_ASKED.refuse();
        }
        if (reasonsGivenOn != null) {
            throw AidProblem.REASONS_GIVEN_ALREADY.refuse().with("date", reasonsGivenOn);
        }
        return new Remedies(null, null, reasonsAskedOn, today);
    }

    /**
     * Refuses to end what may still be contested.
     *
     * @throws Refusal {@code APPEAL_POSSIBLE}, {@code DECISION_NOT_NOTIFIED}, {@code REASONS_AWAITED}
     */
    void requireOver(Ruling ruling, LocalDate today) {
        AppealTime time = time(ruling);
        switch (time.state()) {
            case NOT_NOTIFIED -> throw AidProblem.DECISION_NOT_NOTIFIED.refuse();
            case REASONS_AWAITED -> throw AidProblem.REASONS_AWAITED.refuse();
            case RUNNING -> {
                if (!time.isOver(today)) {
                    throw AidProblem.APPEAL_POSSIBLE.refuse().with("until", time.last());
                }
            }
        }
    }

    AppealTime time(Ruling ruling) {
        return ruling.authority() == Authority.SILENCE
                ? AppealTime.ofSilence(ruling.day(), reasonsAskedOn, reasonsGivenOn)
                : AppealTime.ofDecision(notifiedOn);
    }

    @Nullable
    Notification notification() {
        return notifiedOn == null || notifiedBy == null ? null : new Notification(notifiedOn, notifiedBy);
    }

    DossierView.@Nullable ReasonsView reasons() {
        return reasonsAskedOn == null
                ? null
                : new DossierView.ReasonsView(reasonsAskedOn, AppealTime.reasonsDue(reasonsAskedOn), reasonsGivenOn);
    }
}
