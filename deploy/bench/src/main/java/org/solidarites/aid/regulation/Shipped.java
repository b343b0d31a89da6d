package org.solidarites.aid.regulation;

import java.util.List;
import org.solidarites.aid.engine.Timeline;

/** The shipped règlements, to be measured; in this package, since the service itself needs no such door. */
public final class Shipped {

    /** The one before 3 October 2024. */
    private static final DatedRegulation EARLIER = RegulationReader.shipped("nantes-2019");

    /** The one from 3 October 2024 on. */
    public static final DatedRegulation LATER = RegulationReader.shipped("nantes-2024-10-03");

    /** Both, in the order of time. */
    public static final Timeline TIMELINE = new Timeline(List.of(
            new Timeline.Version(
                    EARLIER.document().validFrom(), LATER.document().validFrom().minusDays(1), EARLIER.compiled()),
            new Timeline.Version(LATER.document().validFrom(), null, LATER.compiled())));

    private Shipped() {}
}
