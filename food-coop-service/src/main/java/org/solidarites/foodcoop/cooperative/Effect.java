package org.solidarites.foodcoop.cooperative;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.id.Codes;
import org.solidarites.foodcoop.purchase.VotedSeller;

/**
 * What a proposal does to a caisse once it is adopted: one of three things.
 *
 * @param from first day on which it holds
 * @param allocation what a household has to spend from then on
 * @param approval a seller that is approved, or one that is for other products
 * @param ending alias of the organization whose approval ends
 */
@Schema(name = "ProposalEffect")
public record Effect(
        @NotNull @Pattern(regexp = Codes.PATTERN, message = Codes.RULE) @Schema(examples = "nantes")
        String caisse,

        @NotNull @Schema(examples = "2026-12-01") LocalDate from,
        @Valid @Nullable VotedAllocation allocation,
        @Valid @Nullable VotedSeller approval,

        @Nullable
        @Size(min = 1, max = 100)
        @Pattern(regexp = "\\S*", message = "{org.solidarites.no-blanks}")
        @Schema(examples = "asso-demo")
        String ending) {

    boolean doesOneThing() {
        return Stream.of(allocation, approval, ending).filter(Objects::nonNull).count() == 1;
    }
}
