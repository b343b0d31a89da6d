package org.solidarites.chassis.http;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.lang.invoke.MethodType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.chassis.problem.Unfit;

/** Says how a value of a type is written, without the names of our classes. */
final class Forms {

    private static final Map<Class<?>, CommonAdvice> ADVICE = Map.ofEntries(
            Map.entry(UUID.class, CommonAdvice.UUID),
            Map.entry(LocalDate.class, CommonAdvice.DATE),
            Map.entry(Instant.class, CommonAdvice.INSTANT),
            Map.entry(OffsetDateTime.class, CommonAdvice.INSTANT),
            Map.entry(YearMonth.class, CommonAdvice.MONTH),
            Map.entry(LocalTime.class, CommonAdvice.TIME_OF_DAY),
            Map.entry(String.class, CommonAdvice.TEXT),
            Map.entry(boolean.class, CommonAdvice.TRUE_OR_FALSE),
            Map.entry(Boolean.class, CommonAdvice.TRUE_OR_FALSE),
            Map.entry(int.class, CommonAdvice.WHOLE_NUMBER),
            Map.entry(Integer.class, CommonAdvice.WHOLE_NUMBER),
            Map.entry(long.class, CommonAdvice.WHOLE_NUMBER),
            Map.entry(Long.class, CommonAdvice.WHOLE_NUMBER));

    private Forms() {}

    /** What would have been right where the JSON is of another shape, without repeating what was sent. */
    static Advice wanted(JsonMappingException unmapped) {
        return switch (unmapped) {
            case UnrecognizedPropertyException unknown -> Advice.of(CommonAdvice.UNKNOWN_FIELD);
            case MismatchedInputException wrong when wrong.getTargetType() != null -> of(wrong.getTargetType());
            default ->
                switch (unmapped.getCause()) {
                    case Unfit unfit -> unfit.advice();
                    case InputCoercionException tooLarge -> range(tooLarge.getTargetType());
                    case null, default -> Advice.of(CommonAdvice.WRONG_SHAPE);
                };
        };
    }

    private static Advice range(Class<?> type) {
        boolean isInt = MethodType.methodType(type).wrap().returnType() == Integer.class;
        return Advice.of(CommonAdvice.BETWEEN)
                .with("least", isInt ? Integer.MIN_VALUE : Long.MIN_VALUE)
                .with("most", isInt ? Integer.MAX_VALUE : Long.MAX_VALUE);
    }

    static Advice of(Class<?> type) {
        if (type.isEnum()) {
            return Advice.of(CommonAdvice.ONE_OF)
                    .with(
                            "values",
                            Arrays.stream(type.getEnumConstants())
                                    .map(value -> ((Enum<?>) value).name())
                                    .collect(Collectors.joining(", ")));
        }
        if (isWrittenAsText(type)) {
            return Advice.of(CommonAdvice.TEXT);
        }
        if (type.isRecord() || Map.class.isAssignableFrom(type)) {
            return Advice.of(CommonAdvice.OBJECT);
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return Advice.of(CommonAdvice.LIST);
        }
        boolean isNumber = Number.class.isAssignableFrom(type) || type == double.class;
        return Advice.of(ADVICE.getOrDefault(type, isNumber ? CommonAdvice.NUMBER : CommonAdvice.WRONG_SHAPE));
    }

    /** A value of our own whose JSON is a text, such as a day or a month. */
    private static boolean isWrittenAsText(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .anyMatch(method ->
                        method.isAnnotationPresent(JsonValue.class) && method.getReturnType() == String.class);
    }
}
