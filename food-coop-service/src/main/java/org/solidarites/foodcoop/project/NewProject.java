package org.solidarites.foodcoop.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.foodcoop.budget.YearAmount;

/**
 * A project as an association hands it in.
 *
 * @param requested euros asked for each year of the call
 * @param split the share of each paid partner, which add up to the whole request ({@code domain.md} 4.1, rule d)
 */
public record NewProject(
        @NotBlank @Size(max = 200) @Schema(examples = "Coopain")
        String title,

        @NotBlank @Size(max = 4000) @Schema(examples = "Coopérer pour une alimentation inclusive à Nantes.")
        String summary,

        @NotNull @Valid Lead lead,
        @NotEmpty @Size(max = 10) List<@NotNull @Valid YearAmount> requested,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid ProjectMember> split) {}
