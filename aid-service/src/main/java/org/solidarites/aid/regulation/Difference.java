package org.solidarites.aid.regulation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A difference between two versions of the règlement.
 *
 * @param path JSON pointer into the later document, into the earlier one where something was removed
 * @param aid code of the aid or right that it is about, null where it holds for all
 * @param before the rule as it was, without its source; null where it is new
 * @param after the rule as it is; null where it was removed
 * @param article of the règlement, where the rule names one
 * @param confirmed false while the value is an assumption to be confirmed by the CCAS
 */
@Schema(name = "RegulationDifference")
public record Difference(
        @Schema(examples = "/aids/2/conditions/1") String path,
        @Schema(examples = "aide-alimentaire") @Nullable String aid,
        Change change,
        @Nullable Object before,
        @Nullable Object after,
        @Schema(examples = "2.3.3 Âge") @Nullable String article,
        String source,
        boolean confirmed,

        @Schema(examples = "Aide alimentaire : l'âge demandé passe d'au moins 25 ans à au moins 18 ans.")
        String sentence) {

    /** What became of a rule. */
    @Schema(name = "RegulationChange")
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** What a rule rests on, in the version that has it last. */
    record Rests(@Nullable String article, String source, boolean confirmed) {
        static Rests on(ConditionRule rule) {
            return new Rests(rule.article(), rule.source(), rule.confirmed());
        }

        static Rests on(AmountRule rule) {
            return new Rests(null, rule.source(), rule.confirmed());
        }

        static Rests on(Sourced<?> value) {
            return new Rests(null, value.source(), value.confirmed());
        }
    }
}
