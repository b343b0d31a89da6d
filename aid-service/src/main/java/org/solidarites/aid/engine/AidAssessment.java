package org.solidarites.aid.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a household may have one aid, and why.
 *
 * @param worth null unless the household is eligible
 * @param finding of all conditions together; its parts are theirs, in the order of the règlement
 */
public record AidAssessment(
        Aid aid, Verdict verdict, @Nullable Worth worth, Finding finding) {

    /** One for each condition, in the order of the règlement. */
    public List<Finding> findings() {
        return finding.parts();
    }

    /** Every condition is met, and what it comes to is zero. */
    public boolean comesToNothing() {
        return verdict == Verdict.NOT_ELIGIBLE && finding.met() == Truth.TRUE;
    }

    /** What has to be known yet: to tell whether it may have the aid, or how much. */
    public List<Question> missing() {
        return worth instanceof Worth.Undetermined open ? open.missing() : finding.missing();
    }
}
