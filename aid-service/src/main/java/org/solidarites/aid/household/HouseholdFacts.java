package org.solidarites.aid.household;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.engine.Income;
import org.solidarites.chassis.money.Euros;

/**
 * A household as it is sent. What is left out is not known, and never guessed.
 *
 * @param adults at least one; a refusal of its own says so
 * @param children none is an empty list
 * @param monthlyResources euros per month, of all together; or by kind, not both
 * @param monthlyResourcesByKind euros per month; a kind that is left out is nothing
 * @param commune INSEE code of the commune of residence, or its name if the règlement has it; no postal code
 * @param residentSince the day it came to live there
 * @param rights whether another right is held, by its code in the règlement
 * @param declarations answers to the règlement's questions, by their codes
 * @param grants facultative aids that were granted before; left out if not known
 * @param bills what is to be paid, in euros, by the code of the aid that takes a share of it
 */
@Schema(name = "Household")
public record HouseholdFacts(
        @Size(max = 10) @Nullable List<@NotNull @Valid Adult> adults,
        @NotNull @Size(max = 20) List<@NotNull @Valid Child> children,
        @Schema(examples = "950.00") @Nullable Euros monthlyResources,
        @Nullable Map<Income, @NotNull Euros> monthlyResourcesByKind,
        @Valid @Nullable HousingCharges monthlyHousingCharges,
        @Valid @Nullable OtherCharges monthlyOtherCharges,

        @Size(max = 100) @Schema(examples = "44109") @Nullable
        String commune,

        @Schema(examples = "2021-09-01") @Nullable LocalDate residentSince,

        @Size(max = 50) @Schema(examples = "{\"aah\": false}") @Nullable
        Map<@Size(max = 80) String, @NotNull Boolean> rights,

        @Size(max = 50) @Schema(examples = "{\"lives-autonomously\": true}") @Nullable
        Map<@Size(max = 80) String, @NotNull Boolean> declarations,

        @Size(max = 100) @Nullable List<@NotNull @Valid PastGrant> grants,

        @Size(max = 50) @Schema(examples = "{\"carte-blanche-activite\": 180.00}") @Nullable
        Map<@Size(max = 80) String, @NotNull Euros> bills) {

    /**
     * An adult.
     *
     * @param student left out if not known
     * @param commune where this adult lives, if that is said apart; whoever lives elsewhere is a household of their own
     */
    @Schema(name = "Adult")
    public record Adult(
            @NotNull @Schema(examples = "2001-05-14") LocalDate birthDate,
            @Nullable Boolean student,
            @Size(max = 100) @Nullable String commune) {
        @Override
        public String toString() {
            return "Adult[…]";
        }
    }

    /** A child. */
    @Schema(name = "Child")
    public record Child(
            @NotNull @Schema(examples = "2022-03-01") LocalDate birthDate) {
        @Override
        public String toString() {
            return "Child[…]";
        }
    }

    /** What housing costs, in euros per month; what is left out is not known, what is nothing is 0. */
    @Schema(name = "HousingCharges")
    public record HousingCharges(
            @Schema(examples = "450.00") @Nullable Euros rent,
            @Schema(examples = "80.00") @Nullable Euros energy,
            @Schema(examples = "30.00") @Nullable Euros water,
            @Schema(examples = "20.00") @Nullable Euros insurance) {}

    /** What else must be paid, in euros per month; what is left out is not known, what is nothing is 0. */
    @Schema(name = "OtherCharges")
    public record OtherCharges(
            @Nullable Euros health,
            @Nullable Euros childcare,
            @Nullable Euros maintenance,
            @Nullable Euros transport,
            @Nullable Euros phoneAndInternet,
            @Nullable Euros debt) {}

    /** An aid that was granted on a day. */
    @Schema(name = "PastGrant")
    public record PastGrant(
            @NotNull @Size(max = 80) @Schema(examples = "aide-alimentaire")
            String aid,

            @NotNull @Schema(examples = "2024-02-01") LocalDate on) {}

    List<LocalDate> adultBirthDates() {
        return adults == null
                ? List.of()
                : adults.stream().map(Adult::birthDate).toList();
    }

    @Override
    public String toString() {
        return "HouseholdFacts[…]"; // so that no log can tell anybody's facts
    }
}
