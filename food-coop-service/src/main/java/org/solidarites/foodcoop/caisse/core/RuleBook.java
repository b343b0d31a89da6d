package org.solidarites.foodcoop.caisse.core;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All versions of the rules of all caisses.
 *
 * @param versions latest first
 */
public record RuleBook(List<CaisseRules> versions) {

    public RuleBook {
        versions = versions.stream()
                .sorted(Comparator.comparing(CaisseRules::validFrom).reversed())
                .toList();
        Set<List<Object>> begins = new HashSet<>();
        for (CaisseRules rules : versions) {
            if (!begins.add(List.of(rules.caisse(), rules.validFrom()))) {
                throw new IllegalArgumentException("two versions of the rules of a caisse begin on the same day");
            }
        }
    }

    /** The rules of a caisse in force on a day; none before the first. */
    public Optional<CaisseRules> inForce(String caisse, LocalDate day) {
        return versions.stream()
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
