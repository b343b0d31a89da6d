package org.solidarites.foodcoop.grant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.text.OneLine;
import org.solidarites.foodcoop.budget.YearAmount;
import org.solidarites.foodcoop.grant.core.NewShare;
import org.solidarites.foodcoop.grant.core.PlannedInstalment;

/**
 * An avenant to an agreement.
 *
 * @param awarded euros for each year from now on, what was paid included
 * @param instalments all that are still to be paid; with what was paid they make up the award of each year
 * @param shares what each paid partner has of the whole from now on; null where it is split as before
 */
public record NewAmendment(
        @NotBlank
        @Size(max = 60)
        @Pattern(regexp = OneLine.PATTERN, message = OneLine.RULE)
        @Schema(examples = "AV-2026-01")
        String reference,

        @NotBlank @Size(max = 1000) @Schema(examples = "Un second lieu ouvre plus tôt.")
        String reason,

        @NotNull @Schema(examples = "2026-02-01") LocalDate signedOn,
        @NotEmpty @Size(max = 10) List<@NotNull @Valid YearAmount> awarded,
        @NotNull @Size(max = 60) List<@NotNull @Valid PlannedInstalment> instalments,

        @Nullable @Size(min = 1, max = 50) List<@NotNull @Valid NewShare> shares) {}
