package org.solidarites.aid.dossier;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.deadline.SilenceWarning;
import org.solidarites.aid.engine.AidKind;
import org.solidarites.aid.regulation.AidRule;
import org.solidarites.chassis.event.CityEvent;
import org.solidarites.chassis.money.Euros;

/** What the city is told of dossiers: references, dates and amounts; who it is about stays here. */
public sealed interface DossierEvents extends CityEvent {

    UUID dossierId();

    @Override
    default UUID subject() {
        return dossierId();
    }

    /**
     * A dossier was begun.
     *
     * @param referralId the referral it comes from, or null
     * @param organization alias of the association that made it or referred the person, or null
     */
    record Opened(
            UUID dossierId,
            @Nullable UUID referralId,
            @Nullable String guichet,
            String aid,
            @Nullable String organization)
            implements DossierEvents {
        @Override
        public String type() {
            return "org.solidarites.dossier.opened.v1";
        }
    }

    /** A dossier was submitted; silence rejects it on that day. */
    record Submitted(UUID dossierId, @Nullable UUID referralId, LocalDate implicitRejectionOn)
            implements DossierEvents {
        @Override
        public String type() {
            return "org.solidarites.dossier.submitted.v1";
        }
    }

    /**
     * Pieces were asked for, and the clock stands.
     *
     * @param deadline by when they are to be brought
     * @param implicitRejectionOn the day on which silence now rejects it
     */
    record PiecesAsked(UUID dossierId, @Nullable UUID referralId, LocalDate deadline, LocalDate implicitRejectionOn)
            implements DossierEvents {
        @Override
        public String type() {
            return "org.solidarites.dossier.pieces-asked.v1";
        }
    }

    /** All pieces that were asked for have arrived, and the clock runs again; silence rejects it on that day. */
    record PiecesArrived(UUID dossierId, @Nullable UUID referralId, LocalDate implicitRejectionOn)
            implements DossierEvents {
        @Override
        public String type() {
            return "org.solidarites.dossier.pieces-arrived.v1";
        }
    }

    /** A dossier is complete; silence rejects it on that day. */
    record Completed(UUID dossierId, @Nullable UUID referralId, LocalDate implicitRejectionOn)
            implements DossierEvents {
        @Override
        public String type() {
            return "org.solidarites.dossier.completed.v1";
        }
    }

    /**
     * Silence will soon reject a dossier: once for each warning and date.
     *
     * @param guichet the desk that follows it, or null
     * @param warning how near it is; where nothing ran on the day of the first, only the second is given
     */
    record SilenceApproaching(
            UUID dossierId,
            @Nullable UUID referralId,
            @Nullable String guichet,
            SilenceWarning warning,
            LocalDate implicitRejectionOn)
            implements DossierEvents {

        static SilenceApproaching of(UUID dossier, Request request, SilenceWarning warning, LocalDate rejection) {
            return new SilenceApproaching(dossier, request.referralId(), request.guichet(), warning, rejection);
        }

        @Override
        public String type() {
            return "org.solidarites.dossier.silence-approaching.v1";
        }
    }

    /**
     * A grant was raised on an appeal.
     *
     * @param amount euros, the whole of what is granted now
     * @param more euros, how much of it is new
     * @param means how it is paid, null where the grant did not say so
     * @param householdRef pseudonymous reference of the household, random
     */
    record Reformed(
            UUID dossierId,
            @Nullable UUID referralId,
            String aid,
            AidKind aidKind,
            @Nullable Euros amount,
            Euros more,
            AidRule.@Nullable MeansOfPayment means,
            UUID householdRef)
            implements DossierEvents {

        static Reformed of(UUID dossier, Request request, Ruling reformed, Euros more) {
            return new Reformed(
                    dossier,
                    request.referralId(),
                    request.aid(),
                    request.aidKind(),
                    reformed.amount(),
                    more,
                    reformed.means(),
                    request.householdRef());
        }

        @Override
        public String type() {
            return "org.solidarites.dossier.reformed.v1";
        }
    }

    /**
     * An unlawful grant was withdrawn; what was not paid of it goes back to its envelope.
     *
     * @param means how it was paid, null where the grant did not say so
     * @param householdRef pseudonymous reference of the household, random
     */
    record GrantWithdrawn(
            UUID dossierId,
            @Nullable UUID referralId,
            String aid,
            AidKind aidKind,
            AidRule.@Nullable MeansOfPayment means,
            UUID householdRef)
            implements DossierEvents {

        static GrantWithdrawn of(UUID dossier, Request request, Ruling withdrawn) {
            return new GrantWithdrawn(
                    dossier,
                    request.referralId(),
                    request.aid(),
                    request.aidKind(),
                    withdrawn.means(),
                    request.householdRef());
        }

        @Override
        public String type() {
            return "org.solidarites.dossier.grant-withdrawn.v1";
        }
    }

    /**
     * Why silence has rejected a dossier was asked for.
     *
     * @param guichet the desk that follows it, or null
     * @param dueOn by when the service answers
     */
    record ReasonsAsked(
            UUID dossierId,
            @Nullable UUID referralId,
            @Nullable String guichet,
            LocalDate dueOn) implements DossierEvents {
        @Override
        public String type() {
            return "org.solidarites.dossier.reasons-asked.v1";
        }
    }

    /** The applicant took a dossier back, or the referral that it was begun for ended. */
    record Withdrawn(UUID dossierId, @Nullable UUID referralId) implements DossierEvents {
        @Override
        public String type() {
            return "org.solidarites.dossier.withdrawn.v1";
        }
    }

    /**
     * A dossier was decided.
     *
     * @param decision a rejection by silence is REFUSED
     * @param authority by what right; SILENCE where nobody decided
     * @param amount euros, null for a refusal and for an aid that is no money
     * @param means how a grant is paid; CAISSE: by a credit on the household's account at the caisse, and by nothing else
     * @param householdRef pseudonymous reference of the household, random
     * @param people size of the household
     * @param regulation id of the règlement it was decided under
     */
    record Decided(
            UUID dossierId,
            @Nullable UUID referralId,
            Outcome decision,
            Authority authority,
            String aid,
            AidKind aidKind,
            @Nullable Euros amount,
            AidRule.@Nullable MeansOfPayment means,
            UUID householdRef,
            int people,
            String regulation)
            implements DossierEvents {

        static Decided of(UUID dossier, Request request, Ruling ruling, String regulation) {
            return new Decided(
                    dossier,
                    request.referralId(),
                    ruling.decision() == DossierState.GRANTED ? Outcome.GRANTED : Outcome.REFUSED,
                    ruling.authority(),
                    request.aid(),
                    request.aidKind(),
                    ruling.amount(),
                    ruling.means(),
                    request.householdRef(),
                    Objects.requireNonNull(request.people(), "what is decided was described"),
                    regulation);
        }

        @Override
        public String type() {
            return "org.solidarites.dossier.decided.v1";
        }
    }
}
