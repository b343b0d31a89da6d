package org.solidarites.foodcoop.caisse.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All versions of the rules of all caisses: those that were published as documents, and those that votes made of them.
 *
 * @param versions latest first; of those that begin on one day, the last vote
 */
public record RuleBook(List<CaisseRules> versions) {

    /** Keeps those of one day in their order. */
    private static final Comparator<CaisseRules> LATEST_FIRST =
            Comparator.comparing(CaisseRules::validFrom).reversed();

    public RuleBook {
        versions = versions.stream().sorted(LATEST_FIRST).toList();
        Set<List<Object>> begins = new HashSet<>();
        for (CaisseRules rules : versions) {
            boolean voted = rules.origin().proposal() != null;
            if (!voted && !begins.add(List.of(rules.caisse(), rules.validFrom()))) {
                throw new IllegalArgumentException("two versions of the rules of a caisse begin on the same day");
            }
        }
    }

    /**
     * This book with what votes changed since, each in the rules of its day.
     *
     * @param changes of caisses that have rules on the day of the change
     */
    public RuleBook with(List<VotedChange> changes) {
        List<CaisseRules> all = new ArrayList<>(versions);
        changes.stream()
                .sorted(Comparator.comparing(VotedChange::from).thenComparing(VotedChange::number))
                .forEach(change -> {
                    CaisseRules before =
                            inForce(all, change.caisse(), change.from()).orElseThrow();
                    all.addFirst(change.applied(before));
                    all.sort(LATEST_FIRST);
                });
        return new RuleBook(all);
    }

    /** The version that the allocation of a caisse on a day goes back to: the last document or vote that set it. */
    public Optional<CaisseRules> settingAllocation(String caisse, LocalDate day) {
        return versions.stream()
                .filter(rules ->
                        rules.caisse().equals(caisse) && !rules.validFrom().isAfter(day))
                .filter(rules -> rules.origin().setsAllocation())
                .findFirst();
    }

    /** The rules of a caisse in force on a day; none before the first. */
    public Optional<CaisseRules> inForce(String caisse, LocalDate day) {
        return inForce(versions, caisse, day);
    }

    private static Optional<CaisseRules> inForce(List<CaisseRules> latestFirst, String caisse, LocalDate day) {
        return latestFirst.stream()
                .filter(rules ->
                        rules.caisse().equals(caisse) && !rules.validFrom().isAfter(day))
                .findFirst();
    }

    /** The codes of the caisses, sorted. */
    public Set<String> caisses() {
        Set<String> codes = new TreeSet<>();
        versions.forEach(rules -> codes.add(rules.caisse()));
        return codes;
    }
}
