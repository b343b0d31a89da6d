package org.solidarites.aid.regulation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.aid.engine.AidKind;
import org.solidarites.chassis.id.Codes;

/**
 * A right of another body that the règlement knows: to point people to it, and to ask for it first.
 *
 * @param provider who grants it
 * @param conditions all must be met
 * @param where to ask for it
 */
public record RightRule(
        @Schema(examples = "revenu-jeunes-44") String code,
        AidKind kind,
        Text title,
        String provider,
        List<ConditionRule> conditions,
        AmountRule amount,
        String where) {

    public RightRule {
        if (code == null || !code.matches(Codes.PATTERN)) {
            throw new IllegalArgumentException("the code of a right is kebab-case, not " + code);
        }
        conditions = Values.some(conditions, "conditions");
    }
}
