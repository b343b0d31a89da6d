package org.solidarites.guichet.referral;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a person is to be received: exactly one of the three.
 *
 * @param guichet code of a desk
 * @param organization alias of a partner organization
 * @param seniorSpace code of a senior space; the desk that hosts it receives her
 */
@Schema(name = "ReferralDestination", description = "Exactly one of guichet, organization and seniorSpace.")
public record Destination(
        @Schema(examples = "nantes-nord", description = "Code of a desk, see GET /v1/guichets.") @Nullable
        String guichet,

        @Schema(examples = "asso-other", description = "Alias of a partner organization.") @Nullable
        String organization,

        @Schema(
                examples = "espace-seniors-dervallieres",
                description = "Code of a senior space, see GET /v1/senior-spaces; the desk that hosts it receives.")
        @Nullable
        String seniorSpace) {}
