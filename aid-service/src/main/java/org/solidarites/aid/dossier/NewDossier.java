package org.solidarites.aid.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.household.HouseholdFacts;
import org.solidarites.chassis.id.Codes;

/**
 * A dossier to be begun.
 *
 * @param aid code of an aid of the règlement in force
 * @param guichet code of the desk that follows it, or null
 * @param household may also be sent later
 * @param consent of the person, by those who make it on her behalf; a resident's own dossier needs none
 */
public record NewDossier(
        @NotBlank @Size(max = 80) @Schema(examples = "aide-alimentaire", description = "Code of an aid.")
        String aid,

        @Pattern(regexp = Codes.PATTERN, message = Codes.RULE) @Size(max = 80) @Schema(examples = "ccas") @Nullable
        String guichet,

        @Valid @Nullable HouseholdFacts household,
        @Valid @Nullable Consent consent) {}
