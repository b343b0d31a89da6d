package org.solidarites.foodcoop.purchase;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.foodcoop.caisse.core.Sentence;

/**
 * What was decided on a seller.
 *
 * @param categories codes of the products it is approved for
 * @param from first day on which this holds
 * @param until first day on which it is approved no more, or null; the same as {@code from} where it was ended
 * @param decision what was decided where
 * @param proposal the proposal that was adopted, or null where no vote of the Coopérative is behind it
 */
@Schema(name = "SellerDecision")
public record SellerDecision(
        @Schema(examples = "[\"fruits-legumes\", \"pain\"]") Set<String> categories,
        LocalDate from,
        @Nullable LocalDate until,

        @Schema(examples = "comité local de l'alimentation, 26 août 2025")
        String decision,

        @Schema(description = "Shown under `/v1/cooperative/proposals/{id}`; null where there was no vote.") @Nullable
        UUID proposal) {

    public SellerDecision {
        categories = new TreeSet<>(categories);
    }

    static SellerDecision of(Approval approval) {
        return new SellerDecision(approval.categories(), approval.from(), approval.until(), approval.decision(), null);
    }

    boolean hasBegun(LocalDate day) {
        return !day.isBefore(from);
    }

    boolean approves(LocalDate day) {
        return hasBegun(day) && (until == null || day.isBefore(until));
    }

    Sentence said() {
        return new Sentence(decision, decision);
    }
}
