package org.solidarites.gateway.rights;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.city.Quartiers;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.chassis.problem.FieldError;

/**
 * What a household asks: who it is as far as the rules need it, and where it would go. Nobody is named and nothing is
 * kept.
 *
 * @param household as aid-service reads it at {@code POST /v1/aid/simulations}, which also says what is wrong with it
 * @param on the day for which it asks, null: today
 * @param near {@code latitude,longitude} in degrees, null: nowhere in particular
 * @param quartier code, null: any
 * @param carer whether somebody in it cares for a relative
 */
record RightsQuestion(
        JsonObject household,
        @Nullable LocalDate on,
        @Nullable String near,
        @Nullable String quartier,
        boolean carer) {

    private static final Set<String> FIELDS = Set.of("household", "on", "near", "quartier", "carer");
    private static final Set<String> OF_A_POINT = Set.of("lat", "lon");

    /** The question, or what is wrong with it. */
    record Reading(@Nullable RightsQuestion question, List<FieldError> faults) {}

    static Reading read(JsonObject body, Quartiers quartiers) {
        List<FieldError> faults = new ArrayList<>();
        body.fieldNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> faults.add(FieldError.inBody(name, Advice.of(CommonAdvice.UNKNOWN_FIELD))));
        Object household = body.getValue("household");
        if (!(household instanceof JsonObject)) {
            faults.add(FieldError.inBody("household", Advice.of(CommonAdvice.OBJECT)));
        }
        LocalDate on = day(body.getValue("on"), faults);
        String near = point(body.getValue("near"), faults);
        String quartier = quartier(body.getValue("quartier"), quartiers, faults);
        Object carer = body.getValue("carer");
        if (carer != null && !(carer instanceof Boolean)) {
            faults.add(FieldError.inBody("carer", Advice.of(CommonAdvice.TRUE_OR_FALSE)));
        }
        return faults.isEmpty()
                ? new Reading(
                        new RightsQuestion(
                                Objects.requireNonNull((JsonObject) household),
                                on,
                                near,
                                quartier,
                                Boolean.TRUE.equals(carer)),
                        faults)
                : new Reading(null, faults);
    }

    private static @Nullable LocalDate day(@Nullable Object value, List<FieldError> faults) {
        try {
            return value == null ? null : LocalDate.parse(value.toString());
        } catch (DateTimeParseException noDay) {
            faults.add(FieldError.inBody("on", Advice.of(CommonAdvice.DATE)));
            return null;
        }
    }

    private static @Nullable String point(@Nullable Object value, List<FieldError> faults) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonObject point)) {
            faults.add(FieldError.inBody("near", Advice.of(CommonAdvice.OBJECT)));
            return null;
        }
        point.fieldNames().stream()
                .filter(name -> !OF_A_POINT.contains(name))
                .forEach(name -> faults.add(FieldError.inBody("near/" + name, Advice.of(CommonAdvice.UNKNOWN_FIELD))));
        Number lat = degrees(point, "lat", 90, faults);
        Number lon = degrees(point, "lon", 180, faults);
        return lat == null || lon == null ? null : lat + "," + lon;
    }

    private static @Nullable Number degrees(JsonObject point, String name, int most, List<FieldError> faults) {
        if (point.getValue(name) instanceof Number number && Math.abs(number.doubleValue()) <= most) {
            return number;
        }
        faults.add(FieldError.inBody(
                "near/" + name,
                Advice.of(CommonAdvice.BETWEEN).with("least", -most).with("most", most)));
        return null;
    }

    private static @Nullable String quartier(@Nullable Object value, Quartiers quartiers, List<FieldError> faults) {
        if (value == null) {
            return null;
        }
        if (value instanceof String code && quartiers.find(code).isPresent()) {
            return code;
        }
        faults.add(FieldError.inBody("quartier", Advice.of(CommonAdvice.ONE_OF).with("values", quartiers.codes())));
        return null;
    }

    int adults() {
        return count("adults");
    }

    int children() {
        return count("children");
    }

    private int count(String name) {
        return household.getValue(name) instanceof JsonArray people ? people.size() : 0;
    }

    /** The age of its oldest adult in years; nothing where no birth date is given that can be read. */
    OptionalInt oldest(LocalDate today) {
        return household.getValue("adults") instanceof JsonArray adults
                ? adults.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(adult -> ((JsonObject) adult).getValue("birthDate"))
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .flatMapToInt(birthDate -> age(birthDate, on == null ? today : on).stream())
                        .max()
                : OptionalInt.empty();
    }

    private static OptionalInt age(String birthDate, LocalDate on) {
        try {
            return OptionalInt.of(Period.between(LocalDate.parse(birthDate), on).getYears());
        } catch (DateTimeParseException noDay) {
            return OptionalInt.empty();
        }
    }
}
