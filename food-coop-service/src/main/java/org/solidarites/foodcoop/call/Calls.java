package org.solidarites.foodcoop.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

    Calls(CallRepository calls, Envelopes envelopes) {
        this.calls = calls;
        this.envelopes = envelopes;
    }

    /**
     * The terms of a call for a project that was received at this instant.
     *
     * @throws Refusal {@code CALL_NOT_FOUND}, {@code CALL_NOT_OPEN_YET}, {@code CALL_CLOSED}
     */
    public CallTerms receive(UUID id, Instant received) {
        Call call = calls.visible(id, false).orElseThrow(FoodCoopProblem.CALL_NOT_FOUND::refuse);
        call.receive(received);
        return call.terms();
    }

    /**
     * The envelopes of a call, held until the caller's transaction ends: nobody else awards from them meanwhile.
     *
     * @throws Refusal {@code CALL_NOT_FOUND}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public HeldEnvelopes hold(UUID id) {
        CallTerms terms = calls.held(id)
                .orElseThrow(FoodCoopProblem.CALL_NOT_FOUND::refuse)
                .terms();
        return new HeldEnvelopes(terms, envelopes.left(terms));
    }

    /**
     * A call held for an award.
     *
     * @param left euros still to award, by year
     */
    public record HeldEnvelopes(CallTerms terms, SortedMap<Integer, Euros> left) {}
}
