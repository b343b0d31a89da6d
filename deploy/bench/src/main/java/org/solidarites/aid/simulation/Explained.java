package org.solidarites.aid.simulation;

import java.time.LocalDate;
import java.util.Locale;
import org.solidarites.aid.engine.Household;
import org.solidarites.aid.engine.Timeline;
import org.solidarites.aid.regulation.DatedRegulation;

/** What a simulation answers, to be measured without HTTP; in this package, since nobody else needs it. */
public final class Explained {

    private Explained() {}

    /** The whole answer, in French. */
    public static SimulationView of(DatedRegulation regulation, Timeline timeline, Household household, LocalDate on) {
        return new Explanation(regulation, timeline, Locale.FRENCH, household, on).view();
    }
}
