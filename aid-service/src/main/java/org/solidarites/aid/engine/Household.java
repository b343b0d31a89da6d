package org.solidarites.aid.engine;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/**
 * A household's facts. What is null or absent is not known.
 *
 * @param adults at least one
 * @param children may be none
 * @param monthlyResources euros per month, of all together
 * @param charges euros per month, those that are known
 * @param commune INSEE code or name of the commune of residence
 */
public record Household(
        List<Adult> adults,
        List<Child> children,
        @Nullable Euros monthlyResources,
        Map<Charge, Euros> charges,
        @Nullable String commune) {

    public Household {
        adults = List.copyOf(adults);
        children = List.copyOf(children);
        charges = Map.copyOf(charges);
        if (adults.isEmpty()) {
            throw new IllegalArgumentException("a household has at least one adult");
        }
        if (monthlyResources != null && monthlyResources.isNegative()) {
            throw new IllegalArgumentException("negative resources: " + monthlyResources);
        }
    }

    /**
     * An adult.
     *
     * @param student null if not known
     */
    public record Adult(LocalDate birthDate, @Nullable Boolean student) {}

    /** A child. */
    public record Child(LocalDate birthDate) {}

    /** One adult alone with at least one child. */
    public boolean isSingleParent() {
        return adults.size() == 1 && !children.isEmpty();
    }

    /** How many people live in it. */
    public int people() {
        return adults.size() + children.size();
    }

    int oldestAge(LocalDate on) {
        return adults.stream()
                .mapToInt(adult -> age(adult.birthDate(), on))
                .max()
                .orElseThrow();
    }

    /** How many are at least that old. Adults count as such whatever their date of birth. */
    int peopleAged(int years, LocalDate on) {
        Stream<Child> grown = children.stream().filter(child -> age(child.birthDate(), on) >= years);
        return adults.size() + (int) grown.count();
    }

    private static int age(LocalDate birthDate, LocalDate on) {
        return Period.between(birthDate, on).getYears();
    }

    @Override
    public String toString() {
        return "Household[…]"; // so that no log can tell anybody's facts
    }
}
