package org.solidarites.longevity.person;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;
import org.solidarites.longevity.eligibility.Age;

/**
 * The person who comes: what the space needs to expect her, and no more. Erased when the registration is cancelled.
 *
 * @param birthDate for the minimum age, and to tell two people of the same name apart
 */
@Embeddable
public record Person(
        @NotBlank @Size(max = 100) @Schema(examples = "Odette")
        String firstName,

        @NotBlank @Size(max = 100) @Schema(examples = "Exemple")
        String lastName,

        @NotNull @Schema(examples = "1950-05-12") LocalDate birthDate,

        @Pattern(regexp = "\\+?[0-9 .]{6,20}", message = "{org.solidarites.phone}")
        @Schema(examples = "06 00 00 00 00")
        @Nullable
        String phone) {

    /**
     * Lets through who can live today.
     *
     * @param place of this person in the body
     * @throws Refusal {@code BIRTH_DATE_IMPLAUSIBLE}
     */
    public void checkBirthDate(LocalDate today, String place) {
        if (!Age.isPlausible(birthDate, today)) {
            throw LongevityProblem.BIRTH_DATE_IMPLAUSIBLE
                    .refuse()
                    .with("years", Age.OLDEST)
                    .at(FieldError.inBody(place + "/birthDate"));
        }
    }

    @Override
    public String toString() {
        return "Person[…]"; // so that no log can name anybody
    }
}
