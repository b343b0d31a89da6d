package org.solidarites.aid.simulation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.household.HouseholdFacts;
import org.solidarites.aid.regulation.FactRules;
import org.solidarites.aid.regulation.RegulationDocument;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** Refuses facts under codes that the règlement does not know: a slip of the pen would count as not known. */
final class FactCodes {

    private final List<String> rights;
    private final List<String> declarations;
    private final List<String> aids;

    FactCodes(RegulationDocument document) {
        this.rights = codes(document.facts().rights());
        this.declarations = codes(document.facts().declarations());
        this.aids = document.codes().toList();
    }

    private static List<String> codes(List<FactRules.Asked> facts) {
        return facts.stream().map(FactRules.Asked::code).toList();
    }

    /**
     * Checks one household.
     *
     * @param place where it stands in the body: {@code household/}
     * @throws Refusal {@code UNKNOWN_FACT}
     */
    void check(HouseholdFacts household, String place) {
        check(household.rights(), rights, place + "rights/");
        check(household.declarations(), declarations, place + "declarations/");
        check(household.bills(), aids, place + "bills/");
    }

    private static void check(@Nullable Map<String, ?> sent, List<String> known, String place) {
        if (sent == null) {
            return;
        }
        for (String code : sent.keySet()) {
            if (!known.contains(code)) {
                throw AidProblem.UNKNOWN_FACT
                        .refuse()
                        .with("code", code)
                        .with("known", String.join(", ", known))
                        .at(FieldError.inBody(place + code));
            }
        }
    }
}
