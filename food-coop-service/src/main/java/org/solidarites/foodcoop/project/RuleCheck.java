package org.solidarites.foodcoop.project;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.ProblemMessages;
import org.solidarites.chassis.problem.Refusal;

/**
 * A rule of the call, and whether a project keeps it.
 *
 * @param asks what the rule asks for, in the reader's language
 * @param problem code of the problem that handing it in would be refused with, or null
 * @param explanation what is wrong and what would be right, or null
 * @param pointer where in the project, or null
 */
@Schema(name = "RuleCheck")
record RuleCheck(
        @Schema(examples = "SPLIT") String rule,
        @Schema(examples = "true") boolean kept,

        @Schema(examples = "Les parts totalisent le montant demandé.")
        String asks,

        @Nullable String problem,
        @Nullable String explanation,
        @Nullable String pointer) {

    static RuleCheck of(CallRule.Finding finding, Locale language) {
        Optional<Refusal> broken = finding.broken();
        return new RuleCheck(
                finding.rule().name(),
                broken.isEmpty(),
                Advice.of(finding.rule()).in(language),
                broken.map(refusal -> refusal.kind().code()).orElse(null),
                broken.map(refusal -> ProblemMessages.detail(refusal.kind(), refusal.arguments(), language))
                        .orElse(null),
                broken.flatMap(refusal -> refusal.fieldErrors().stream().findFirst())
                        .map(FieldError::pointer)
                        .orElse(null));
    }
}
