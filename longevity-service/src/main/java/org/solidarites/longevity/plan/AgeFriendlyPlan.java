package org.solidarites.longevity.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.id.Codes;

/**
 * A plan over some years: ambitions, actions with steps, indicators with their measurements, and what residents said.
 * Nothing in it tells of a person.
 */
public record AgeFriendlyPlan(
        @NotBlank @Size(max = 200) @Schema(examples = "Longévité : ouvrons les possibles")
        String title,

        @NotNull @Schema(examples = "2026-01-01") LocalDate startsOn,
        @NotNull @Schema(examples = "2028-12-31") LocalDate endsOn,

        @NotBlank @Size(max = 500) @Schema(examples = "feuille de route, décembre 2021")
        String source,

        @NotEmpty @Size(max = 20) List<@Valid @NotNull Ambition> ambitions,
        @NotNull @Size(max = 300) List<@Valid @NotNull Action> actions,
        @NotNull @Size(max = 100) List<@Valid @NotNull Indicator> indicators,
        @NotNull @Size(max = 200) List<@Valid @NotNull Voice> voices) {

    /** What the city wants. */
    public record Ambition(
            @NotNull @Pattern(regexp = Codes.PATTERN, message = Codes.RULE) @Schema(examples = "chez-soi")
            String code,

            @NotBlank @Size(max = 300) @Schema(examples = "Faciliter le vivre « chez soi »")
            String title) {}

    /**
     * What is done for it.
     *
     * @param owner who sees to it: a service of the city or a partner
     */
    public record Action(
            @NotNull @Pattern(regexp = Codes.PATTERN, message = Codes.RULE) @Schema(examples = "espaces-seniors")
            String code,

            @NotNull @Schema(examples = "chez-soi", description = "Code of an ambition of the plan.")
            String ambition,

            @NotNull @Schema(examples = "SOCIAL_PARTICIPATION")
            AgeFriendlyDomain domain,

            @NotBlank @Size(max = 300) @Schema(examples = "Un espace seniors dans chaque quartier")
            String title,

            @NotBlank @Size(max = 200) @Schema(examples = "Maison de la longévité et des générations")
            String owner,

            @NotNull @Size(max = 30) List<@Valid @NotNull Step> steps) {}

    /**
     * One step of an action.
     *
     * @param doneOn null while it is not done
     */
    public record Step(
            @NotBlank @Size(max = 300) @Schema(examples = "Ouvrir aux Dervallières")
            String title,

            @NotNull @Schema(examples = "2026-06-30") LocalDate dueOn,
            @Schema(examples = "2024-06-15") @Nullable LocalDate doneOn) {}

    /** What is measured, to see whether it helps. */
    public record Indicator(
            @NotNull @Pattern(regexp = Codes.PATTERN, message = Codes.RULE) @Schema(examples = "quartiers-couverts")
            String code,

            @NotNull @Schema(examples = "SOCIAL_PARTICIPATION")
            AgeFriendlyDomain domain,

            @NotBlank @Size(max = 300) @Schema(examples = "Quartiers qui ont un espace seniors")
            String title,

            @NotBlank @Size(max = 50) @Schema(examples = "quartiers")
            String unit,

            @NotNull @Size(max = 200) List<@Valid @NotNull Measurement> measurements) {}

    /** What was found on a day. */
    public record Measurement(
            @NotNull @Schema(examples = "2026-01-01") LocalDate on,

            @NotNull @Digits(integer = 15, fraction = 6) @Schema(examples = "1")
            BigDecimal value,

            @NotBlank @Size(max = 300) @Schema(examples = "/v1/indicators/longevity")
            String source) {}

    /**
     * What residents said, and what the city answers.
     *
     * @param said in summary, of many: no words of one person who could be recognised
     * @param answer null while there is none
     * @param actions codes of the actions that answer it, so that residents see what became of what they said
     */
    public record Voice(
            @NotNull @Schema(examples = "TRANSPORTATION") AgeFriendlyDomain domain,
            @NotNull @Schema(examples = "2025-01-15") LocalDate on,

            @NotBlank @Size(max = 200) @Schema(examples = "Instance de gouvernance ouverte longévité")
            String where,

            @NotBlank @Size(max = 1000) @Schema(examples = "Développer la mobilité solidaire.")
            String said,

            @Size(max = 1000) @Nullable String answer,

            @Size(max = 20)
            @Schema(
                    description = "Codes of the actions of the plan that answer it.",
                    examples = "[\"espaces-seniors\"]")
            @Nullable
            List<@NotNull String> actions) {}
}
