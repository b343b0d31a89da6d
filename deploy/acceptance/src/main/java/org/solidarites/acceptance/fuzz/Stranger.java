package org.solidarites.acceptance.fuzz;

import java.util.Set;
import org.solidarites.acceptance.Answer;
import org.solidarites.acceptance.Door;

/** Somebody whom another association refers to a desk, and of whom residents and our association must learn nothing. */
final class Stranger {

    private static final String NAME = "Quasimoderne";
    private static final Set<Caller> NOT_CONCERNED = Set.of(Caller.NOBODY, Caller.RESIDENT, Caller.PARTNER);

    private Stranger() {}

    /** Has a referral made, whose id is then among the known ones. */
    static void arrive(Door door, Ids ids) {
        Answer made = door.post("/v1/referrals", door.partner("partner-other"), """
                {"guichet": "ccas", "aid": null, "person": {"firstName": "Zéphyrine", "lastName": "%s"},
                 "consent": {"given": true, "on": "2026-01-15"}}""".formatted(NAME));
        ids.learn("/v1/referrals", made.json());
    }

    static boolean isSeen(Caller caller, Reply reply) {
        return NOT_CONCERNED.contains(caller) && reply.text().contains(NAME);
    }
}
