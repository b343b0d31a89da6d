package org.solidarites.aid.household;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/**
 * A household as it is sent. What is left out is not known, and never guessed.
 *
 * @param adults at least one; a refusal of its own says so
 * @param children none is an empty list
 * @param monthlyResources euros per month, of all together
 * @param commune INSEE code or name of the commune of residence
 */
@Schema(name = "Household")
public record HouseholdFacts(
        @Size(max = 10) @Nullable List<@NotNull @Valid Adult> adults,
        @NotNull @Size(max = 20) List<@NotNull @Valid Child> children,
        @Schema(examples = "950.00") @Nullable Euros monthlyResources,
        @Valid @Nullable HousingCharges monthlyHousingCharges,

        @Size(max = 100) @Schema(examples = "44109") @Nullable
        String commune) {

    /**
     * An adult.
     *
     * @param student left out if not known
     */
    @Schema(name = "Adult")
    public record Adult(
            @NotNull @Schema(examples = "2001-05-14") LocalDate birthDate,
            @Nullable Boolean student) {
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

    @Override
    public String toString() {
        return "HouseholdFacts[…]"; // so that no log can tell anybody's facts
    }
}
