package org.solidarites.aid.engine;

import java.util.List;

/**
 * What a household may have under one règlement on one day.
 *
 * @param aids of the règlement
 * @param rights of other bodies that the règlement knows
 */
public record Assessment(Facts facts, List<AidAssessment> aids, List<AidAssessment> rights) {

    public Assessment {
        aids = List.copyOf(aids);
        rights = List.copyOf(rights);
    }
}
