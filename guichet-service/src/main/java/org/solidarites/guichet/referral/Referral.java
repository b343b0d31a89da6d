package org.solidarites.guichet.referral;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;

/**
 * A person sent to a desk with her consent. The sender follows each step and learns the outcome; her data are erased
 * when the referral ends (CNIL, délibération 2021-028: no longer than the purpose needs).
 */
@Entity
@Table(name = "referral")
class Referral extends Aggregate {

    @Enumerated(EnumType.STRING)
    private ReferralState state;

    private String guichet;
    private @Nullable String aid;
    private String senderSubject;
    private @Nullable String senderOrganization;

    @Embedded
    private @Nullable Person person;

    @Embedded
    @AttributeOverride(name = "given", column = @Column(name = "consent_given"))
    @AttributeOverride(name = "on", column = @Column(name = "consent_on"))
    private Consent consent;

    private Instant sentAt;
    private @Nullable UUID dossierId;

    @Enumerated(EnumType.STRING)
    private @Nullable RefusalReason refusalReason;

    @Enumerated(EnumType.STRING)
    private @Nullable ReferralOutcome outcome;

    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Referral() {}

    /**
     * Sends a person to a desk.
     *
     * @throws Refusal {@code CONSENT_MISSING}, {@code CONSENT_IN_THE_FUTURE}
     */
    static Referral send(NewReferral request, Caller sender, Clock clock) {
        if (!request.consent().given()) {
            throw GuichetProblem.CONSENT_MISSING.refuse().at(FieldError.inBody("consent/given"));
        }
        if (request.consent().on().isAfter(LocalDate.now(clock))) {
            throw GuichetProblem.CONSENT_IN_THE_FUTURE
                    .refuse()
                    .with("date", request.consent().on())
                    .at(FieldError.inBody("consent/on"));
        }
        Referral referral = new Referral();
        referral.state = ReferralState.SENT;
        referral.guichet = request.guichet();
        referral.aid = request.aid();
        referral.senderSubject = sender.subject();
        referral.senderOrganization = sender.organization();
        referral.person = request.person();
        referral.consent = request.consent();
        referral.sentAt = clock.instant();
        referral.raise(new ReferralEvents.Sent(
                referral.id(), referral.guichet, referral.aid, referral.senderOrganization, referral.sentAt));
        return referral;
    }

    /** The desk takes it. */
    void accept() {
        go(ReferralState.ACCEPTED);
        raise(new ReferralEvents.Accepted(id()));
    }

    /** The desk does not take it. */
    void refuse(RefusalReason reason, Instant now) {
        go(ReferralState.REFUSED);
        refusalReason = reason;
        end(now);
        raise(new ReferralEvents.Refused(id(), reason));
    }

    /** A dossier was opened for it. */
    void dossierOpened(UUID dossier) {
        dossierId = dossier;
        go(ReferralState.IN_PROGRESS);
    }

    /** What became of the dossier is known. */
    void resolve(ReferralOutcome known, Instant now) {
        go(ReferralState.RESOLVED);
        outcome = known;
        end(now);
        raise(new ReferralEvents.Resolved(id(), known));
    }

    private void go(ReferralState next) {
        if (!state.leadsTo(next)) {
            throw GuichetProblem.REFERRAL_STATE_FORBIDS
                    .refuse()
                    .with("present", state)
                    .with("wanted", next);
        }
        state = next;
    }

    private void end(Instant now) {
        endedAt = now;
        person = null;
    }

    /** Its sender sees it, and the desk it was sent to; for all others it does not exist. */
    boolean isVisibleTo(Caller caller) {
        if (caller.has(Role.AGENT)) {
            return caller.serves(guichet) || caller.subject().equals(senderSubject);
        }
        return caller.has(Role.PARTNER) && caller.actsFor(senderOrganization);
    }

    boolean isReceivedBy(Caller caller) {
        return caller.has(Role.AGENT) && caller.serves(guichet);
    }

    ReferralView view() {
        return new ReferralView(
                id(), state, guichet, aid, person, consent.on(), sentAt, dossierId, refusalReason, outcome, endedAt);
    }
}
