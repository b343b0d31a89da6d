package org.solidarites.foodcoop.caisse.core;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All versions of the rules of the caisse.
 *
 * @param versions latest first
 */
public record RuleBook(List<CaisseRules> versions) {

    public RuleBook {
        versions = versions.stream()
                .sorted(Comparator.comparing(CaisseRules::validFrom).reversed())
                .toList();
        if (versions.stream().map(CaisseRules::validFrom).distinct().count() < versions.size()) {
            throw new IllegalArgumentException("two versions of the rules begin on the same day");
        }
    }

    /** The rules in force on a day; none before the first. */
    public Optional<CaisseRules> inForce(LocalDate day) {
        return versions.stream()
                .filter(rules -> !rules.validFrom().isAfter(day))
                .findFirst();
    }
}
