package org.solidarites.foodcoop.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;

/** What other features may ask of the calls. */
@ApplicationScoped
public class Calls {

    private final CallRepository calls;
    private final Envelopes envelopes;
    private final Clock clock;

    Calls(CallRepository calls, Envelopes envelopes, Clock clock) {
        this.calls = calls;
        this.envelopes = envelopes;
        this.clock = clock;
    }

    /**
     * The terms of a published call.
     *
     * @throws Refusal {@code CALL_NOT_FOUND}
     */
    public CallTerms terms(UUID id) {
        return published(id).terms();
    }

    /**
     * The terms of a call for a project that was received at this instant.
     *
     * @throws Refusal {@code CALL_NOT_FOUND}, {@code CALL_NOT_OPEN_YET}, {@code CALL_CLOSED}
     */
    public CallTerms receive(UUID id, Instant received) {
        Call call = published(id);
        call.receive(received);
        return call.terms();
    }

    /** Whether the jury's session was opened, and with it all scores. */
    public boolean isUnsealed(UUID id) {
        return published(id).isUnsealed();
    }

    /**
     * Holds a call while it is judged, so that its session opens before or after and not meanwhile.
     *
     * @throws Refusal {@code CALL_NOT_FOUND}, {@code SCORES_UNSEALED} once the session is open
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public CallTerms holdSealed(UUID id) {
        Call call = held(id);
        if (call.isUnsealed()) {
            throw FoodCoopProblem.SCORES_UNSEALED.refuse();
        }
        return call.terms();
    }

    /**
     * Holds a call that is published or closed, so that it is deliberated before or after and not meanwhile.
     *
     * @throws Refusal {@code CALL_NOT_FOUND}, {@code CALL_STATE_FORBIDS} once it is deliberated
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void holdUndecided(UUID id) {
        held(id).requireUndecided(clock.instant());
    }

    /**
     * The envelopes of a call, held until the caller's transaction ends: nobody else awards from them meanwhile.
     *
     * @throws Refusal {@code CALL_NOT_FOUND}, {@code SESSION_NOT_OPEN}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public HeldEnvelopes holdForAward(UUID id) {
        Call call = held(id);
        call.requireSession(clock.instant());
        return new HeldEnvelopes(call.terms(), envelopes.left(id, call.terms().years()));
    }

    /**
     * The same for a grant of a call that was deliberated long ago.
     *
     * @throws Refusal {@code CALL_NOT_FOUND}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public HeldEnvelopes hold(UUID id) {
        Call call = held(id);
        return new HeldEnvelopes(call.terms(), envelopes.left(id, call.terms().years()));
    }

    /**
     * Ends a call with the deliberation that awarded.
     *
     * @throws Refusal {@code CALL_NOT_FOUND}, {@code SESSION_NOT_OPEN}, {@code DELIBERATION_DATE_INVALID}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public CallView deliberate(UUID id, Deliberation decided) {
        Call call = held(id);
        call.deliberate(decided, clock.instant());
        calls.keep(call);
        return call.view(clock.instant());
    }

    private Call published(UUID id) {
        return calls.visible(id, false).orElseThrow(FoodCoopProblem.CALL_NOT_FOUND::refuse);
    }

    private Call held(UUID id) {
        return calls.held(id).filter(call -> !call.isDraft()).orElseThrow(FoodCoopProblem.CALL_NOT_FOUND::refuse);
    }

    /**
     * A call held for an award.
     *
     * @param left euros still to award, by year
     */
    public record HeldEnvelopes(CallTerms terms, SortedMap<Integer, Euros> left) {}
}
