package org.solidarites.aid.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/**
 * A household's facts. What is null or absent is not known.
 *
 * @param adults at least one
 * @param children may be none
 * @param resources of a month
 * @param charges euros per month, those that are known
 * @param home where it lives
 * @param rights whether a right is held, by its code: {@code aah}
 * @param declarations answers to the questions of the règlement, by their codes
 * @param grants aids it was granted before; null if that is not known
 * @param bills what is to be paid, in euros, by the code of the aid that takes a share of it
 */
public record Household(
        List<Adult> adults,
        List<Child> children,
        Resources resources,
        Map<Charge, Euros> charges,
        Home home,
        Map<String, Boolean> rights,
        Map<String, Boolean> declarations,
        @Nullable List<Grant> grants,
        Map<String, Euros> bills) {

    public Household {
        adults = List.copyOf(adults);
        children = List.copyOf(children);
        charges = Map.copyOf(charges);
        rights = Map.copyOf(rights);
        declarations = Map.copyOf(declarations);
        grants = grants == null ? null : List.copyOf(grants);
        bills = Map.copyOf(bills);
        if (adults.isEmpty()) {
            throw new IllegalArgumentException("a household has at least one adult");
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

    /**
     * Where it lives.
     *
     * @param commune INSEE code or name
     * @param since the day it came to live there
     */
    public record Home(@Nullable String commune, @Nullable LocalDate since) {
        public static final Home UNKNOWN = new Home(null, null);
    }

    /** An aid that was granted on a day. */
    public record Grant(String aid, LocalDate on) {}

    /**
     * The resources of a month, euros: as one sum that counts as it is, or by kind, of which the règlement says which
     * count.
     *
     * @param total null if not known, or told by kind
     * @param byKind null if not known by kind; a kind that is absent is nothing
     */
    public record Resources(@Nullable Euros total, @Nullable Map<Income, Euros> byKind) {

        public static final Resources UNKNOWN = new Resources(null, null);

        public Resources {
            byKind = byKind == null ? null : Map.copyOf(byKind);
            if (total != null && byKind != null) {
                throw new IllegalArgumentException("resources are told as a sum or by kind, not both");
            }
        }

        public static Resources of(Euros total) {
            return new Resources(total, null);
        }

        /** The sum of those that count, in cents; {@link Facts#UNKNOWN} if not known. */
        long counted(Set<Income> counted) {
            if (byKind == null) {
                return total == null ? Facts.UNKNOWN : total.cents();
            }
            long sum = 0;
            for (Map.Entry<Income, Euros> resource : byKind.entrySet()) {
                if (counted.contains(resource.getKey())) {
                    sum = Math.addExact(sum, resource.getValue().cents());
                }
            }
            return sum;
        }
    }

    /** One adult alone with at least one child. */
    public boolean isSingleParent() {
        return adults.size() == 1 && !children.isEmpty();
    }

    /** How many people live in it. */
    public int people() {
        return adults.size() + children.size();
    }

    Household withResources(Resources others) {
        return new Household(adults, children, others, charges, home, rights, declarations, grants, bills);
    }

    Household withCharges(Map<Charge, Euros> others) {
        return new Household(adults, children, resources, others, home, rights, declarations, grants, bills);
    }

    Household withAdults(List<Adult> others) {
        return new Household(others, children, resources, charges, home, rights, declarations, grants, bills);
    }

    Household withHome(Home other) {
        return new Household(adults, children, resources, charges, other, rights, declarations, grants, bills);
    }

    Household withRights(Map<String, Boolean> others) {
        return new Household(adults, children, resources, charges, home, others, declarations, grants, bills);
    }

    Household withDeclarations(Map<String, Boolean> others) {
        return new Household(adults, children, resources, charges, home, rights, others, grants, bills);
    }

    @Override
    public String toString() {
        return "Household[…]"; // so that no log can tell anybody's facts
    }
}
