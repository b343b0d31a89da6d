package org.solidarites.foodcoop.purchase;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A seller as everybody may see it.
 *
 * @param proposal the vote behind what holds today, or null where none is
 * @param approvals all that was decided on it, the last one last
 */
@Schema(name = "Seller")
public record SellerView(
        UUID id,
        @Schema(examples = "nantes") String caisse,
        @Schema(examples = "asso-demo") String organization,
        @Schema(examples = "Épicerie VRAC Bellevue") String name,
        SellerKind kind,
        @Schema(examples = "[\"fruits-legumes\", \"pain\"]") Set<String> categories,
        LocalDate from,
        @Nullable LocalDate until,
        String decision,
        @Nullable UUID proposal,
        List<SellerDecision> approvals) {}
