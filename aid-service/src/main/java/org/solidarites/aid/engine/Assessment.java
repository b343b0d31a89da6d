package org.solidarites.aid.engine;

import java.util.List;

/** What a household may have under one règlement on one day. */
public record Assessment(Facts facts, List<AidAssessment> aids) {

    public Assessment {
        aids = List.copyOf(aids);
    }
}
