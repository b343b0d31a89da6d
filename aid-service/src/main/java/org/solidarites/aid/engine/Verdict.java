package org.solidarites.aid.engine;

import java.util.List;

/** What the conditions of an aid come to. */
public enum Verdict {
    ELIGIBLE,
    NOT_ELIGIBLE,
    UNKNOWN;

    /** One condition that is not met refuses; otherwise one that is unknown leaves it open. */
    static Verdict of(List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.met() == Truth.FALSE)) {
            return NOT_ELIGIBLE;
        }
        return findings.stream().anyMatch(finding -> finding.met() == Truth.UNKNOWN) ? UNKNOWN : ELIGIBLE;
    }
}
