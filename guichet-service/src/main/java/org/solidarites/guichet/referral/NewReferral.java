package org.solidarites.guichet.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.id.Codes;

/**
 * A person to be received. Exactly one of {@code guichet}, {@code organization} and {@code seniorSpace} says where.
 *
 * @param guichet code of a desk
 * @param organization alias of a partner organization
 * @param seniorSpace code of a senior space; the desk that hosts it receives her
 * @param aid code of the aid she is referred for, as the règlement in force names it; null for advice in general
 * @param theme what it is about, a code of data·inclusion; null where it is not said
 * @param urgent the receiver has less time to answer; null means no
 * @param secondChoice where she is sent on to if the first refuses or does not answer in time
 */
public record NewReferral(
        @Schema(examples = "ccas", description = "Code of a desk, see GET /v1/guichets.") @Nullable
        String guichet,

        @Schema(description = "Alias of a partner organization, instead of guichet.") @Nullable
        String organization,

        @Schema(description = "Code of a senior space, instead of guichet; the desk that hosts it receives.") @Nullable
        String seniorSpace,

        @Pattern(regexp = Codes.PATTERN, message = Codes.RULE)
        @Schema(examples = "aide-alimentaire", description = "Code of an aid of the règlement in force, or nothing.")
        @Nullable
        String aid,

        @Size(max = 150)
        @Schema(
                examples = "logement-hebergement--louer-un-logement",
                description = "What it is about: a theme of data·inclusion, or nothing. Figures are by theme as well.")
        @Nullable
        String theme,

        @Schema(examples = "false", description = "Urgent referrals are to be answered sooner.") @Nullable
        Boolean urgent,

        @Schema(description = "Where she is sent on to if the first refuses or does not answer in time.") @Nullable
        Destination secondChoice,

        @NotNull @Valid Person person,
        @NotNull @Valid Consent consent) {

    Destination firstChoice() {
        return new Destination(guichet, organization, seniorSpace);
    }

    boolean isUrgent() {
        return Boolean.TRUE.equals(urgent);
    }
}
