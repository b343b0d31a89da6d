package org.solidarites.foodcoop.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.text.OneLine;

/**
 * A project (candidature) as an association hands it in. Its title, its summary and the names of its partners are published with
 * the grant that it is awarded ({@link PublishedPart}): names of people do not belong there, and what looks like a way to
 * reach somebody is refused.
 *
 * @param partners all that take part, the one that leads among them; the shares of those that are paid add up to the
 *     whole request ({@code domain.md} 4.1, rule d)
 * @param budget what it costs and what is asked for, for each year
 * @param existingPartnership null if the partners come together for this call
 * @param pieces codes of the required pieces that come with it
 */
@Schema(name = "NewProject")
public record NewProject(
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = OneLine.PATTERN, message = OneLine.RULE)
        @Schema(description = "Published with the grant.", examples = "Coopain")
        String title,

        @NotBlank
        @Size(max = 4000)
        @Schema(
                description =
                        "Published with the grant: no names of people, telephone numbers, e-mail addresses or social security numbers.",
                examples = "Coopérer pour une alimentation inclusive à Nantes.")
        String summary,

        @NotEmpty @Size(max = 50) List<@NotNull @Valid Partner> partners,
        @NotEmpty @Size(max = 10) List<@NotNull @Valid BudgetYear> budget,
        @NotNull @Valid Beneficiaries beneficiaries,
        @Valid @Nullable ExistingPartnership existingPartnership,
        @NotNull @Size(max = 30) List<@NotBlank @Size(max = 40) String> pieces) {

    /** Euros asked for over all years. */
    Euros requested() {
        return Euros.sum(budget.stream().map(BudgetYear::requested).toList());
    }

    /** Euros of all shares. */
    Euros shared() {
        return Euros.sum(partners.stream().map(Partner::paid).toList());
    }

    /** The organisation that leads; {@link CallRule#ONE_LEAD} sees to it that there is one. */
    Partner lead() {
        return partners.stream()
                .filter(partner -> partner.role() == Partner.Role.LEAD)
                .findFirst()
                .orElseThrow();
    }
}
