package org.solidarites.aid.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.deadline.AppealTime;
import org.solidarites.aid.regulation.AidRule;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/**
 * The decision on a dossier.
 *
 * @param decision GRANTED, REFUSED or IMPLICITLY_REJECTED
 * @param means how a grant is paid, or was until it was withdrawn; null for other refusals, and for grants from before
 *     decisions said it
 * @param withdrawnAt when a grant was withdrawn (CRPA L242-1), or null
 * @param by opaque id of who decided or put the committee's decision on record; null for silence
 * @param opened what it has opened to the person so far, or null
 */
@Embeddable
record Ruling(
        @Enumerated(EnumType.STRING) DossierState decision,

        @Enumerated(EnumType.STRING) @Column(name = "decided_as")
        Authority authority,

        @Column(name = "decided_at") Instant at,
        @Column(name = "decided_by") @Nullable String by,
        @Column(name = "amount_cents") @Nullable Long cents,
        @Enumerated(EnumType.STRING) AidRule.@Nullable MeansOfPayment means,
        @Nullable String reasonsOfFact,
        @Nullable String reasonsOfLaw,
        @Column(name = "grant_withdrawn_at") @Nullable Instant withdrawnAt,
        @Embedded @Nullable Remedies opened) {

    /** Silence has rejected it: born with the beginning of that day. */
    static Ruling bySilence(LocalDate rejection) {
        return new Ruling(
                DossierState.IMPLICITLY_REJECTED,
                Authority.SILENCE,
                rejection.atStartOfDay(CityTime.ZONE).toInstant(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Decided by a person. */
    static Ruling of(DossierState decision, Authority authority, String by, Why why, Instant now) {
        return new Ruling(
                decision,
                authority,
                now,
                by,
                why.cents(),
                why.means(),
                why.reasonsOfFact(),
                why.reasonsOfLaw(),
                null,
                null);
    }

    /**
     * The same, of which the person was notified.
     *
     * @throws Refusal {@code NOTIFICATION_OUT_OF_TIME}, {@code NOTIFIED_ALREADY}
     */
    Ruling notified(Notification how, LocalDate today) {
        return with(remedies().notified(how, day(), today), reasonsOfFact, reasonsOfLaw);
    }

    /**
     * The same, whose reasons were asked for.
     *
     * @throws Refusal {@code REASONS_ASKED_ALREADY}, {@code REASONS_ASKED_TOO_LATE}
     */
    Ruling questioned(LocalDate today) {
        return with(remedies().asked(day(), today), reasonsOfFact, reasonsOfLaw);
    }

    /**
     * The same, whose reasons are told.
     *
     * @throws Refusal {@code REASONS_NOT_ASKED}, {@code REASONS_GIVEN_ALREADY}
     */
    Ruling explained(Why why, LocalDate today) {
        return with(remedies().answered(today), why.reasonsOfFact(), why.reasonsOfLaw());
    }

    private Ruling with(Remedies now, @Nullable String ofFact, @Nullable String ofLaw) {
        return new Ruling(decision, authority, at, by, cents, means, ofFact, ofLaw, withdrawnAt, now);
    }

    /** The grant is withdrawn, which refuses it from now on; how it was paid is kept, for the case that it comes back. */
    Ruling withdrawn(String by, Why why, Instant now) {
        return new Ruling(
                DossierState.REFUSED,
                Authority.DELEGATION,
                now,
                by,
                null,
                means,
                why.reasonsOfFact(),
                why.reasonsOfLaw(),
                now,
                null);
    }

    /**
     * How much more an amount is than what this granted.
     *
     * @throws Refusal {@code AMOUNT_NOT_MORE}: an appeal leaves nobody worse off, nor where they were
     */
    Euros increase(@Nullable Euros amount) {
        Euros before = cents == null ? Euros.ZERO : Euros.ofCents(cents);
        Euros more = amount == null ? Euros.ZERO : amount.minus(before);
        if (decision == DossierState.GRANTED && more.cents() <= 0) {
            throw AidProblem.AMOUNT_NOT_MORE.refuse().with("amount", before).at(FieldError.inBody("amount"));
        }
        return more;
    }

    /** Whether it grants something. */
    boolean isGrant() {
        return decision == DossierState.GRANTED && withdrawnAt == null;
    }

    /** The day of the decision. */
    LocalDate day() {
        return LocalDate.ofInstant(at, CityTime.ZONE);
    }

    @Nullable
    Euros amount() {
        return cents == null ? null : Euros.ofCents(cents);
    }

    /** What the time to appeal against it depends on. */
    Remedies remedies() {
        return opened == null ? Remedies.NONE : opened;
    }

    /** How long it may be appealed against. */
    AppealTime time() {
        return remedies().time(this);
    }

    DossierView.DecisionView view(UUID dossier) {
        return new DossierView.DecisionView(
                decision,
                authority,
                amount(),
                means,
                reasonsOfFact,
                reasonsOfLaw,
                at,
                by,
                remedies().notification(),
                time().until(),
                remedies().reasons(),
                withdrawnAt,
                authority == Authority.SILENCE ? null : "/v1/aid/dossiers/" + dossier + "/computation");
    }

    @Override
    public String toString() {
        return "Ruling[" + decision + "]"; // reasons tell of a person's situation
    }
}
