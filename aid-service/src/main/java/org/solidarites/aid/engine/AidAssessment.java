package org.solidarites.aid.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/**
 * Whether a household may have one aid, and why.
 *
 * @param amount null unless the household is eligible and the aid is money
 * @param findings one for each condition, in the order of the règlement
 */
public record AidAssessment(
        Aid aid, Verdict verdict, @Nullable Euros amount, List<Finding> findings) {

    public AidAssessment {
        findings = List.copyOf(findings);
    }
}
