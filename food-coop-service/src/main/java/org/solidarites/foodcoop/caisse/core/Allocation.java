package org.solidarites.foodcoop.caisse.core;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.money.Euros;

/**
 * What a household has to spend each month.
 *
 * @param firstPerson euros a month for a household of one
 * @param furtherPerson euros a month for each person more
 * @param source where this was read
 * @param confirmed whether the caisse confirms it
 */
public record Allocation(
        @Schema(examples = "100.00") Euros firstPerson,
        @Schema(examples = "50.00") Euros furtherPerson,
        String source,
        boolean confirmed) {

    public Allocation {
        if (firstPerson.isNegative() || furtherPerson.isNegative()) {
            throw new IllegalArgumentException("an allocation is not negative: " + firstPerson + ", " + furtherPerson);
        }
    }

    /** What a vote made it. */
    public static Allocation voted(UUID proposal, Euros firstPerson, Euros furtherPerson) {
        return new Allocation(firstPerson, furtherPerson, "/v1/cooperative/proposals/" + proposal, true);
    }

    /**
     * Euros a month for a household.
     *
     * @param people in the household, at least one
     */
    public Euros monthly(int people) {
        if (people < 1) {
            throw new IllegalArgumentException("a household has at least one person: " + people);
        }
        return firstPerson.plus(furtherPerson.times(people - 1L));
    }
}
