package org.solidarites.aid.simulation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.engine.Aid;
import org.solidarites.aid.engine.Household;
import org.solidarites.aid.household.Communes;
import org.solidarites.aid.household.HouseholdCheck;
import org.solidarites.aid.household.HouseholdFacts;
import org.solidarites.aid.regulation.DatedRegulation;
import org.solidarites.aid.regulation.FactRules;
import org.solidarites.aid.regulation.Regulations;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** Refuses facts under codes that the règlement does not know: a slip of the pen would count as not known. */
final class FactCheck {

    private final List<String> rights;
    private final List<String> declarations;
    private final List<String> aids;
    private final List<String> withBill;
    private final Communes communes;
    private final Regulations all;

    /** Takes the règlement of the day; an earlier grant may be of an aid that only another one has. */
    FactCheck(DatedRegulation regulation, Regulations all) {
        this.all = all;
        this.rights = codes(regulation.document().facts().rights());
        this.declarations = codes(regulation.document().facts().declarations());
        this.aids = regulation.document().codes().toList();
        this.withBill = regulation
                .compiled()
                .aidsAndRights()
                .filter(aid -> aid.amount().takesBill())
                .map(Aid::code)
                .toList();
        this.communes = new Communes(regulation.compiled().communes());
    }

    private static List<String> codes(List<FactRules.Asked> facts) {
        return facts.stream().map(FactRules.Asked::code).toList();
    }

    /**
     * Checks one household.
     *
     * @param place where it stands in the body: {@code household/}
     * @throws Refusal {@code UNKNOWN_FACT}, {@code NO_BILL_TAKEN}, those of {@link HouseholdCheck}
     */
    Household check(HouseholdFacts household, String place, LocalDate on, LocalDate today) {
        check(household.rights(), rights, place + "rights/");
        check(household.declarations(), declarations, place + "declarations/");
        check(household.bills(), aids, place + "bills/");
        checkBills(household.bills(), place + "bills/");
        checkGrants(household.grants(), place + "grants/");
        return checkKept(household, place, on, today);
    }

    /**
     * Checks a household again whose codes were known when it was told.
     *
     * @throws Refusal those of {@link HouseholdCheck}
     */
    Household checkKept(HouseholdFacts household, String place, LocalDate on, LocalDate today) {
        return HouseholdCheck.check(household, place, on, today, communes);
    }

    private static void check(@Nullable Map<String, ?> sent, List<String> known, String place) {
        if (sent != null) {
            sent.keySet().forEach(code -> check(AidProblem.UNKNOWN_FACT, code, known, place + code));
        }
    }

    private void checkBills(@Nullable Map<String, ?> sent, String place) {
        if (sent != null) {
            sent.keySet().forEach(aid -> check(AidProblem.NO_BILL_TAKEN, aid, withBill, place + aid));
        }
    }

    private void checkGrants(@Nullable List<HouseholdFacts.PastGrant> sent, String place) {
        if (sent == null || sent.isEmpty()) {
            return;
        }
        Set<String> everGranted = all.all().stream()
                .flatMap(version -> version.document().codes())
                .collect(Collectors.toCollection(TreeSet::new));
        for (int i = 0; i < sent.size(); i++) {
            check(AidProblem.UNKNOWN_FACT, sent.get(i).aid(), everGranted, place + i + "/aid");
        }
    }

    private static void check(AidProblem problem, String code, Collection<String> known, String at) {
        if (!known.contains(code)) {
            throw problem.refuse()
                    .with("code", code)
                    .with("known", known.isEmpty() ? "-" : String.join(", ", known))
                    .at(FieldError.inBody(at));
        }
    }
}
