package org.solidarites.chassis.metric;

import io.micrometer.core.instrument.Tags;

/**
 * One figure that stands in the database.
 *
 * @param name as Micrometer writes it: {@code solidarites.outbox.lag.bytes}
 * @param labels few values, each from a short list; never of a person
 */
public record KeptFigure(String name, Tags labels, double value) {

    /** A figure of the whole part. */
    public static KeptFigure of(String name, Number value) {
        return new KeptFigure(name, Tags.empty(), value.doubleValue());
    }

    /** A figure with one label. */
    public static KeptFigure of(String name, String label, String of, Number value) {
        return new KeptFigure(name, Tags.of(label, of), value.doubleValue());
    }
}
