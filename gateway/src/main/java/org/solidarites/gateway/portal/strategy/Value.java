package org.solidarites.gateway.portal.strategy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A number as a service publishes it.
 *
 * @param number null where there is none
 * @param hidden why there is none
 * @param unit how it is written
 */
record Value(@Nullable Number number, Hidden hidden, Unit unit) {

    /** Whether a number that exists is not published. */
    enum Hidden {
        /** What there is is shown. */
        NO,
        /** It is under 5. */
        UNDER_FIVE,
        /** It is under 5, or one that is could be computed with it. */
        MASKED
    }

    /** How a number is written. */
    enum Unit {
        COUNT,
        EUROS,
        DAYS
    }

    /** The field of a record that names what it masks in {@code suppressed}, as a list or all at once. */
    static Value of(JsonObject record, String field, Unit unit) {
        Number number = record.getValue(field) instanceof Number found ? found : null;
        return new Value(number, number == null && isMasked(record, field) ? Hidden.MASKED : Hidden.NO, unit);
    }

    private static boolean isMasked(JsonObject record, String field) {
        return switch (record.getValue("suppressed")) {
            case JsonArray fields -> fields.contains(field);
            case Boolean all -> all;
            case null, default -> false;
        };
    }

    /** Of a service that hides nothing but what is under 5. */
    Value underFiveIfMasked() {
        return hidden == Hidden.MASKED ? new Value(null, Hidden.UNDER_FIVE, unit) : this;
    }

    static Value count(JsonObject record, String field) {
        return of(record, field, Unit.COUNT);
    }

    /** Its length in a chart. */
    double length() {
        return number == null ? 0 : number.doubleValue();
    }
}
