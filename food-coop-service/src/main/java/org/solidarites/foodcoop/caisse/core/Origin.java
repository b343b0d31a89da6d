package org.solidarites.foodcoop.caisse.core;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What made a version of the rules.
 *
 * @param proposal the proposal that was adopted, or null where no vote of the Coopérative is behind it
 * @param note says so to residents
 */
@Schema(name = "CaisseRulesOrigin")
public record Origin(
        What what,

        @Schema(description = "Shown under `/v1/cooperative/proposals/{id}`; null where there was no vote.") @Nullable
        UUID proposal,

        Sentence note) {

    boolean setsAllocation() {
        return what == What.ALLOCATION || what == What.DOCUMENT;
    }

    /** What it changed. */
    @Schema(name = "CaisseRulesChange")
    public enum What {
        /** The whole document as it was published. */
        DOCUMENT,
        ALLOCATION,
        SELLER_APPROVED,
        SELLER_ENDED
    }
}
