package org.solidarites.longevity.activity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.city.Quartiers;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;
import org.solidarites.longevity.eligibility.Age;

/** For whom activities are looked for, as query parameters; nothing of it says who somebody is. */
public class ForWhom {

    @QueryParam("quartier")
    @Parameter(description = "Code of the quartier of the senior space.", example = "dervallieres-zola")
    @Nullable
    String quartier;

    @QueryParam("age")
    @Min(0)
    @Max(Age.OLDEST)
    @Parameter(description = "Only what admits people of this age in years, 0 to 125.", example = "72")
    @Nullable
    Integer age;

    @QueryParam("carer")
    @Parameter(description = "Only what admits people who care for somebody close.", example = "true")
    @Nullable
    Boolean carer;

    /** @throws Refusal {@code UNKNOWN_QUARTIER} */
    ActivityFilter.Whom whom(Quartiers quartiers) {
        if (quartier != null && quartiers.find(quartier).isEmpty()) {
            throw LongevityProblem.UNKNOWN_QUARTIER
                    .refuse()
                    .with("quartier", quartier)
                    .with("known", quartiers.codes())
                    .at(FieldError.inParameter("quartier"));
        }
        return new ActivityFilter.Whom(quartier, age, Boolean.TRUE.equals(carer));
    }
}
