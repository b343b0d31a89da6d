package org.solidarites.aid.appeal;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.deadline.AppealTime;
import org.solidarites.aid.deadline.ImplicitDecision;
import org.solidarites.aid.deadline.SilenceClock;
import org.solidarites.aid.dossier.AppealedDecision;
import org.solidarites.aid.dossier.DossierState;
import org.solidarites.aid.dossier.Notification;
import org.solidarites.aid.dossier.NotificationWay;
import org.solidarites.aid.dossier.ServiceContact;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.problem.Refusal;

/**
 * A gracious appeal: the service is asked to look at its decision again. It interrupts the delay to go to court (CRPA
 * L411-2), which begins anew with the answer, or with the day on which two months of silence reject it (L411-7).
 */
@Entity
@Table(name = "appeal")
class Appeal extends Aggregate {

    private UUID dossierId;

    @Enumerated(EnumType.STRING)
    private AppealState state;

    @Enumerated(EnumType.STRING)
    private DossierState against;

    private LocalDate decidedOn;
    private String grounds;
    private String lodgedBy;
    private LocalDate receivedOn;
    private LocalDate rejectionOn;
    private @Nullable LocalDate dueOn;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "contact_name"))
    @AttributeOverride(name = "address", column = @Column(name = "contact_address"))
    @AttributeOverride(name = "phone", column = @Column(name = "contact_phone"))
    @AttributeOverride(name = "email", column = @Column(name = "contact_email"))
    private ServiceContact service;

    private @Nullable Instant answeredAt;
    private @Nullable String answeredBy;
    private @Nullable LocalDate notifiedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable NotificationWay notifiedBy;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Appeal() {}

    /**
     * Lodges an appeal against a decision.
     *
     * @throws Refusal {@code APPEAL_TOO_LATE}
     */
    Appeal(AppealedDecision decision, String grounds, String lodgedBy, LocalDate today) {
        if (decision.time().isOver(today)) {
            throw AidProblem.APPEAL_TOO_LATE
                    .refuse()
                    .with("date", decision.decidedOn())
                    .with("until", decision.time().last());
        }
        this.dossierId = decision.dossierId();
        this.state = AppealState.LODGED;
        this.against = decision.decision();
        this.decidedOn = decision.decidedOn();
        this.grounds = grounds;
        this.lodgedBy = lodgedBy;
        this.receivedOn = today;
        this.rejectionOn = SilenceClock.rejectionOn(today, List.of());
        this.dueOn = rejectionOn;
        this.service = decision.service();
        raise(new AppealEvents.Lodged(id(), dossierId, rejectionOn));
    }

    /**
     * The service answers.
     *
     * @throws Refusal {@code APPEAL_ANSWERED}, {@code SILENCE_HAS_REJECTED}
     */
    void answer(AppealState outcome, String by, Instant now) {
        requireOpen();
        if (isDue(LocalDate.ofInstant(now, CityTime.ZONE))) {
            throw AidProblem.SILENCE_HAS_REJECTED.refuse().with("date", rejectionOn);
        }
        end(outcome, by, now);
    }

    /** Silence rejects it: born with the beginning of that day. */
    void rejectBySilence() {
        requireOpen();
        end(
                AppealState.REJECTED_BY_SILENCE,
                null,
                rejectionOn.atStartOfDay(CityTime.ZONE).toInstant());
    }

    private void end(AppealState outcome, @Nullable String by, Instant at) {
        state = outcome;
        answeredBy = by;
        answeredAt = at;
        dueOn = null;
        raise(new AppealEvents.Answered(id(), dossierId, outcome));
    }

    private void requireOpen() {
        if (state != AppealState.LODGED) {
            throw AidProblem.APPEAL_ANSWERED.refuse().with("present", state);
        }
    }

    private boolean isDue(LocalDate today) {
        return dueOn != null && !today.isBefore(dueOn);
    }

    UUID dossierId() {
        return dossierId;
    }

    /** The acknowledgement of it, as it was issued. */
    AppealAcknowledgement.Facts acknowledged() {
        return new AppealAcknowledgement.Facts(id(), dossierId, receivedOn, rejectionOn, service);
    }

    /**
     * The person was notified of the answer that the decision stands: the time to go to court runs from that day.
     *
     * @throws Refusal {@code NOTHING_TO_NOTIFY}: a decision that was changed is notified itself; {@code
     *     NOTIFICATION_OUT_OF_TIME}, {@code NOTIFIED_ALREADY}
     */
    void notified(Notification how, LocalDate today) {
        if (state != AppealState.CONFIRMED || answeredAt == null) {
            throw AidProblem.NOTHING_TO_NOTIFY.refuse().with("present", state);
        }
        if (notifiedOn != null) {
            throw AidProblem.NOTIFIED_ALREADY.refuse().with("date", notifiedOn);
        }
        how.requireBetween(LocalDate.ofInstant(answeredAt, CityTime.ZONE), today);
        notifiedOn = how.on();
        notifiedBy = how.by();
    }

    /** The last day to go to court: counted from the day on which silence is or will be the answer, or from its notification. */
    private @Nullable LocalDate tribunalUntil() {
        return switch (state) {
            case LODGED, REJECTED_BY_SILENCE -> ImplicitDecision.appealUntil(rejectionOn);
            case CONFIRMED -> AppealTime.ofDecision(notifiedOn).until();
            case REFORMED -> null;
        };
    }

    private @Nullable Notification notification() {
        return notifiedOn == null || notifiedBy == null ? null : new Notification(notifiedOn, notifiedBy);
    }

    AppealView view() {
        return new AppealView(
                id(),
                dossierId,
                state,
                against,
                decidedOn,
                grounds,
                lodgedBy,
                receivedOn,
                rejectionOn,
                answeredAt,
                answeredBy,
                notification(),
                tribunalUntil());
    }
}
