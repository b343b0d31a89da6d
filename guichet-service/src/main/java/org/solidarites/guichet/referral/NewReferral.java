package org.solidarites.guichet.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.id.Codes;

/**
 * A person to be received.
 *
 * @param guichet code of the desk
 * @param aid code of the aid she is referred for, as the règlement names it; null for advice in general
 */
public record NewReferral(
        @NotBlank @Schema(examples = "ccas", description = "Code of the desk, see GET /v1/guichets.")
        String guichet,

        @Pattern(regexp = Codes.PATTERN, message = Codes.RULE)
        @Schema(examples = "aide-alimentaire", description = "Code of an aid of the règlement, or nothing.")
        @Nullable
        String aid,

        @NotNull @Valid Person person,
        @NotNull @Valid Consent consent) {}
