package org.solidarites.foodcoop.call;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.chassis.text.OneLine;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.budget.YearAmount;
import org.solidarites.foodcoop.budget.YearlyAmounts;
import org.solidarites.foodcoop.organization.LegalForm;

/**
 * What a call says: its money, its time, who may apply and how projects are judged.
 *
 * @param envelopes euros for all projects together, for each budget year ({@code domain.md} 4.1: one envelope shared)
 * @param opensAt first instant at which a project is received
 * @param closesAt first instant at which none is received any more
 * @param projectsMin how many projects are wanted at least
 * @param projectsMax how many projects are wanted at most
 * @param applicants what each legal form may do; one that is not named may not take part
 * @param pieces what every project must come with
 * @param source where this was read or decided
 * @param assumptions what of it no source says
 */
@Schema(name = "CallTerms")
public record CallTerms(
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = OneLine.PATTERN, message = OneLine.RULE)
        @Schema(examples = "Alimentation accessible et durable")
        String title,

        @NotEmpty @Size(max = 10) List<@NotNull @Valid YearAmount> envelopes,

        @NotNull @Schema(examples = "2026-04-15T09:00:00+02:00")
        OffsetDateTime opensAt,

        @NotNull @Schema(examples = "2027-06-21T18:00:00+02:00")
        OffsetDateTime closesAt,

        @NotNull @Min(1) @Max(100) @Schema(examples = "3") Integer projectsMin,
        @NotNull @Min(1) @Max(100) @Schema(examples = "5") Integer projectsMax,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Applicant> applicants,
        @NotEmpty @Size(max = 30) List<@NotNull @Valid Criterion> criteria,
        @NotNull @Size(max = 30) List<@NotNull @Valid RequiredPiece> pieces,

        @NotBlank @Size(max = 1000) @Schema(examples = "Délibération du conseil municipal")
        String source,

        @NotNull @Size(max = 30) List<@NotBlank @Size(max = 500) String> assumptions) {

    /**
     * Lets only terms through that do not contradict themselves.
     *
     * @param place where they stand in the body, for the pointer of a refusal: empty, or {@code terms/}
     * @throws Refusal what {@link TermsRules} refuses
     */
    CallTerms checked(String place) {
        new TermsRules(this, place).check();
        return this;
    }

    /** Euros for all projects together, by year. */
    public SortedMap<Integer, Euros> byYear() {
        return byYear("");
    }

    SortedMap<Integer, Euros> byYear(String place) {
        return YearlyAmounts.byYear(envelopes, place + "envelopes");
    }

    /** Its years, earliest first. */
    public List<Integer> years() {
        return List.copyOf(byYear().keySet());
    }

    /** What organisations of this form may do; nothing where the call does not name it. */
    public Optional<Applicant> applicant(LegalForm form) {
        return applicants.stream().filter(one -> one.form() == form).findFirst();
    }

    Instant opens() {
        return opensAt.toInstant();
    }

    Instant closes() {
        return closesAt.toInstant();
    }

    /**
     * Lets only years of the call through.
     *
     * @param asked years in the order of the body
     * @param place where they stand in the body, for the pointer of a refusal
     * @throws Refusal {@code YEAR_OUTSIDE_CALL}
     */
    public void requireYears(List<Integer> asked, String place) {
        List<Integer> known = years();
        for (int i = 0; i < asked.size(); i++) {
            if (!known.contains(asked.get(i))) {
                throw FoodCoopProblem.YEAR_OUTSIDE_CALL
                        .refuse()
                        .with("year", asked.get(i))
                        .with("first", known.getFirst())
                        .with("last", known.getLast())
                        .at(FieldError.inBody(place + "/" + i + "/year"));
            }
        }
    }
}
