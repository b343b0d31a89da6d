package org.solidarites.foodcoop.purchase;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.id.Codes;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.text.OneLine;
import org.solidarites.foodcoop.FoodCoopProblem;

/**
 * What a seller is approved for.
 *
 * @param categories codes of the products
 * @param from first day
 * @param until first day on which it is approved no more, or null
 * @param decision what was decided where: every refused purchase names it
 */
public record Approval(
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = OneLine.PATTERN, message = OneLine.RULE)
        @Schema(examples = "Épicerie VRAC Bellevue")
        String name,

        @NotNull SellerKind kind,

        @NotEmpty @Size(max = 50) @Schema(examples = "[\"fruits-legumes\", \"pain\"]")
        Set<@NotNull @Pattern(regexp = Codes.PATTERN, message = Codes.RULE) String> categories,

        @NotNull @Schema(examples = "2025-09-01") LocalDate from,
        @Schema(examples = "2026-09-01") @Nullable LocalDate until,

        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = OneLine.PATTERN, message = OneLine.RULE)
        @Schema(examples = "comité local de l'alimentation, 26 août 2025")
        String decision) {

    /** Refuses a period that ends before it begins. */
    void requirePeriod(String prefix) {
        if (until != null && !from.isBefore(until)) {
            throw FoodCoopProblem.APPROVAL_PERIOD_INVALID
                    .refuse()
                    .with("from", from)
                    .with("until", until)
                    .at(FieldError.inBody(prefix + "until"));
        }
    }
}
