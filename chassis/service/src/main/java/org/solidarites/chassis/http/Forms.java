package org.solidarites.chassis.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonAdvice;

/** Says how a value of a type is written, without the names of our classes. */
final class Forms {

    private static final Map<Class<?>, CommonAdvice> ADVICE = Map.ofEntries(
            Map.entry(UUID.class, CommonAdvice.UUID),
            Map.entry(LocalDate.class, CommonAdvice.DATE),
            Map.entry(Instant.class, CommonAdvice.INSTANT),
            Map.entry(OffsetDateTime.class, CommonAdvice.INSTANT),
            Map.entry(LocalTime.class, CommonAdvice.TIME_OF_DAY),
            Map.entry(boolean.class, CommonAdvice.TRUE_OR_FALSE),
            Map.entry(Boolean.class, CommonAdvice.TRUE_OR_FALSE),
            Map.entry(int.class, CommonAdvice.WHOLE_NUMBER),
            Map.entry(Integer.class, CommonAdvice.WHOLE_NUMBER),
            Map.entry(long.class, CommonAdvice.WHOLE_NUMBER),
            Map.entry(Long.class, CommonAdvice.WHOLE_NUMBER));

    private Forms() {}

    static Advice of(Class<?> type) {
        if (type.isEnum()) {
            return Advice.of(CommonAdvice.ONE_OF)
                    .with(
                            "values",
                            Arrays.stream(type.getEnumConstants())
                                    .map(value -> ((Enum<?>) value).name())
                                    .collect(Collectors.joining(", ")));
        }
        boolean isNumber = Number.class.isAssignableFrom(type) || type == double.class;
        return Advice.of(ADVICE.getOrDefault(type, isNumber ? CommonAdvice.NUMBER : CommonAdvice.WRONG_SHAPE));
    }
}
