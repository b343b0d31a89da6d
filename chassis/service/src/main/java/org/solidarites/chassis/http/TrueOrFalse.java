package org.solidarites.chassis.http;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Reads {@code true} and {@code false} in an address, and nothing else: Java would take every other word for false. */
@Provider
public class TrueOrFalse implements ParamConverterProvider, ParamConverter<Boolean> {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> rawType, @Nullable Type genericType, Annotation[] annotations) {
        return rawType == Boolean.class || rawType == boolean.class ? (ParamConverter<T>) this : null;
    }

    @Override
    public @Nullable Boolean fromString(@Nullable String value) {
        return value == null ? null : read(value);
    }

    /** @throws IllegalArgumentException for any other word */
    public static Boolean read(String value) {
        return switch (value) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    @Override
    public String toString(Boolean value) {
        return value.toString();
    }
}
