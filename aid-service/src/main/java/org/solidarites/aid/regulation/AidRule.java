package org.solidarites.aid.regulation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.aid.engine.AidKind;
import org.solidarites.chassis.id.Codes;

/**
 * An aid as the document writes it.
 *
 * @param conditions all must be met
 * @param pieces what the applicant brings
 */
public record AidRule(
        @Schema(examples = "aide-alimentaire") String code,
        AidKind kind,
        Text title,
        List<ConditionRule> conditions,
        AmountRule amount,
        Sourced<List<Piece>> pieces) {

    public AidRule {
        if (code == null || !code.matches(Codes.PATTERN)) {
            throw new IllegalArgumentException("the code of an aid is kebab-case, not " + code);
        }
        conditions = List.copyOf(conditions);
    }

    /** A piece to bring. */
    public record Piece(@Schema(examples = "identity") String code, Text label) {}
}
