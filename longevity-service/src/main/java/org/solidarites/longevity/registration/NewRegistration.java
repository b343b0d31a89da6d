package org.solidarites.longevity.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.longevity.person.Consent;
import org.solidarites.longevity.person.Person;

/**
 * A person to be registered.
 *
 * @param consent needed when somebody else registers the person; residents register themselves without it
 * @param carer whether the person declares to care for somebody close; needed for activities for carers
 * @param accompanied whether somebody comes along who needs a place as well, such as her carer
 * @param isolated whether it is declared that the person lives in isolation
 * @param quartier code of the quartier where the person lives
 * @param mandate the link by which a carer registers her
 * @param referral the referral to the senior space that it answers
 */
public record NewRegistration(
        @NotNull @Valid Person person,
        @Valid @Nullable Consent consent,

        @Schema(description = "The person declares to be a carer (aidant).", examples = "false") @Nullable
        Boolean carer,

        @Schema(description = "Somebody comes along and needs a place too, such as her carer.", examples = "false")
        @Nullable
        Boolean accompanied,

        @Schema(description = "The person lives in isolation; it counts on the waiting list only.", examples = "true")
        @Nullable
        Boolean isolated,

        @Size(max = 80)
        @Schema(
                description = "Where the person lives, see /v1/quartiers; it counts on the waiting list only.",
                examples = "dervallieres-zola")
        @Nullable
        String quartier,

        @Schema(description = "The link by which a carer registers the person, see /v1/longevity/carers.") @Nullable
        UUID mandate,

        @Schema(description = "The referral to this senior space that it answers.") @Nullable
        UUID referral) {

    boolean declaresCarer() {
        return Boolean.TRUE.equals(carer);
    }

    boolean isAccompanied() {
        return Boolean.TRUE.equals(accompanied);
    }
}
