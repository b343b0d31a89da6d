package org.solidarites.chassis.metric;

import java.util.List;

/**
 * Reads figures from the database, in a transaction of its own: every bean of this type is asked now and then, so that
 * whoever asks for metrics waits for no query.
 */
public interface KeptFigures {

    /** The figures as they are now, by one or two queries on an index. */
    List<KeptFigure> read();
}
