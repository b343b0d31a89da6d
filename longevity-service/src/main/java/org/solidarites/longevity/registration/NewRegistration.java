package org.solidarites.longevity.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person to be registered.
 *
 * @param consent needed when somebody else registers the person; residents register themselves without it
 * @param carer whether the person declares to care for somebody close; needed for activities for carers
 */
public record NewRegistration(
        @NotNull @Valid Person person,
        @Valid @Nullable Consent consent,

        @Schema(description = "The person declares to be a carer (aidant).", examples = "false") @Nullable
        Boolean carer) {

    boolean isByCarer() {
        return Boolean.TRUE.equals(carer);
    }
}
