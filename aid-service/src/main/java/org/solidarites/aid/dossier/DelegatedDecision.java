package org.solidarites.aid.dossier;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/**
 * A decision that one person took by delegation, as it is reported to the board (CASF R123-22).
 *
 * @param decision what was decided: GRANTED, REFUSED, APPEAL_CONFIRMED, REFORMED, GRANT_WITHDRAWN or GRANT_UPHELD
 * @param amount euros, or null
 * @param decidedBy opaque id of the person
 */
@Schema(name = "DelegatedDecision")
public record DelegatedDecision(
        UUID dossierId,
        @Schema(examples = "aide-alimentaire") String aid,
        @Schema(examples = "GRANTED") DossierStep decision,
        @Schema(examples = "120.00") @Nullable Euros amount,
        @Nullable String decidedBy,
        Instant decidedAt) {}
