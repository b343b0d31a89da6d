package org.solidarites.foodcoop.ledger;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.foodcoop.ledger.core.ChainCheck;

/**
 * The end of the chain, and for a check where the chain breaks.
 *
 * @param position of the last transaction; 0 before the first
 * @param hash of the last transaction, which stands for all before it
 * @param fault what is wrong with the transaction at this position, or null
 */
@Schema(name = "LedgerProof")
public record LedgerProof(
        @Schema(examples = "1204") long position,

        @Schema(examples = "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef")
        String hash,

        @Nullable Instant sealedAt,
        ChainCheck.@Nullable Fault fault) {}
