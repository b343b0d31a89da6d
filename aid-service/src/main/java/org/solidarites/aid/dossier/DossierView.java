package org.solidarites.aid.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.engine.AidKind;
import org.solidarites.aid.regulation.AidRule;
import org.solidarites.chassis.money.Euros;

/**
 * A dossier as those see it who may.
 *
 * @param referralId the referral it comes from, or null
 * @param householdRef pseudonymous reference of the household
 * @param people size of the household, null until it is described
 * @param consentOn the day the person consented, where somebody acts on her behalf without a referral
 * @param householdAt when the household was last described
 * @param receivedOn the day it was submitted, or null
 * @param implicitRejectionOn the day on which silence rejects it as things stand, once it is submitted
 * @param regulation id of the règlement it is decided under, once it is submitted
 * @param proposal what an instructor last proposed, or null
 * @param decision the decision in force, or null
 */
@Schema(name = "Dossier")
public record DossierView(
        UUID id,
        DossierState state,
        @Schema(examples = "aide-alimentaire") String aid,
        AidKind aidKind,
        @Schema(examples = "ccas") @Nullable String guichet,
        @Nullable UUID referralId,
        UUID householdRef,
        @Nullable Integer people,
        @Nullable LocalDate consentOn,
        Instant openedAt,
        @Nullable Instant householdAt,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate implicitRejectionOn,
        @Nullable String regulation,
        @Nullable ProposalView proposal,
        @Nullable DecisionView decision) {

    /** A dossier as it is now. */
    static DossierView of(
            UUID id,
            DossierState state,
            Request request,
            @Nullable Submission submission,
            Silence silence,
            @Nullable Proposal proposal,
            @Nullable Ruling ruling) {
        return new DossierView(
                id,
                state,
                request.aid(),
                request.aidKind(),
                request.guichet(),
                request.referralId(),
                request.householdRef(),
                request.people(),
                request.consentOn(),
                request.openedAt(),
                request.householdAt(),
                submission == null ? null : submission.receivedOn(),
                silence.rejectionOn(),
                submission == null ? null : submission.regulation(),
                proposal == null ? null : proposal.view(),
                ruling == null ? null : ruling.view(id));
    }

    /** Whether it tells of the person's situation in words. */
    boolean tellsWhy() {
        return Stream.of(
                        proposal == null ? null : proposal.reasonsOfFact(),
                        proposal == null ? null : proposal.reasonsOfLaw(),
                        decision == null ? null : decision.reasonsOfFact(),
                        decision == null ? null : decision.reasonsOfLaw())
                .anyMatch(Objects::nonNull);
    }

    /**
     * What an instructor proposes.
     *
     * @param amount euros, or null
     * @param means how it would be paid, or null
     * @param proposedBy opaque id of the instructor
     */
    @Schema(name = "DossierProposal")
    public record ProposalView(
            Outcome proposal,
            @Schema(examples = "120.00") @Nullable Euros amount,
            @Schema(examples = "CAISSE") AidRule.@Nullable MeansOfPayment means,
            @Nullable String reasonsOfFact,
            @Nullable String reasonsOfLaw,
            Instant proposedAt,
            String proposedBy) {}

    /**
     * The request for the reasons of a rejection by silence (CRPA L232-4).
     *
     * @param dueOn by when the service gives them
     * @param givenOn when it did, or null; they stand in the decision
     */
    @Schema(name = "ReasonsRequest")
    public record ReasonsView(
            @Schema(examples = "2026-03-20") LocalDate askedOn,
            @Schema(examples = "2026-04-20") LocalDate dueOn,
            @Schema(examples = "2026-04-02") @Nullable LocalDate givenOn) {}

    /**
     * The decision.
     *
     * @param decision GRANTED, REFUSED or IMPLICITLY_REJECTED
     * @param amount euros, or null
     * @param means how it is paid, or was until it was withdrawn, or null
     * @param decidedBy opaque id of who decided, or put the committee's decision on record; null for silence
     * @param notification how and when it reached the person, or null as long as that is not known
     * @param appealUntil last day to appeal against it; null while that time does not run: before its notification, and while
     *     reasons that were asked for are not given
     * @param reasons what became of the request for the reasons of a rejection by silence, or null
     * @param withdrawnAt when a grant was withdrawn as unlawful, which is a refusal with its reasons; or null
     * @param computation where the computation that contributed to it is given in full (CRPA L311-3-1); null for silence
     */
    @Schema(name = "DossierDecision")
    public record DecisionView(
            DossierState decision,
            Authority authority,
            @Schema(examples = "120.00") @Nullable Euros amount,
            @Schema(examples = "CAISSE") AidRule.@Nullable MeansOfPayment means,
            @Nullable String reasonsOfFact,
            @Nullable String reasonsOfLaw,
            Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable Notification notification,
            @Schema(examples = "2026-04-16") @Nullable LocalDate appealUntil,
            @Nullable ReasonsView reasons,
            @Nullable Instant withdrawnAt,

            @Schema(examples = "/v1/aid/dossiers/01a20ed8-b836-7308-b4ba-a9cde1592239/computation") @Nullable
            String computation) {}
}
