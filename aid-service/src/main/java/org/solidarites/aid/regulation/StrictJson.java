package org.solidarites.aid.regulation;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.InjectableValues;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.Serial;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.solidarites.chassis.money.Euros;

/**
 * JSON read to the letter, so that nothing passes that the JSON Schema of the règlement refuses: no value of another
 * kind is turned into the right one, nothing is missing, unknown, null or blank unless a bound may be null.
 */
final class StrictJson {

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addDeserializer(String.class, new Words())
                    .addDeserializer(LocalDate.class, new Day()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withCoercionConfigDefaults(coercion -> coercion.setAcceptBlankAsEmpty(false)
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.EmptyObject, CoercionAction.Fail))
            .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL))
            // The bounds, of which one may be null; the records say of which.
            .withConfigOverride(Euros.class, euros -> euros.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.SET)))
            .withConfigOverride(
                    Integer.class, number -> number.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.SET)))
            // What a document may leave out.
            .injectableValues(new InjectableValues.Std().addValue(CeilingScope.class, CeilingScope.HOUSEHOLD))
            .build();

    private StrictJson() {}

    /** A document as text: as it is kept, and as it can be read again. */
    static String write(RegulationDocument document) {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("the règlement " + document.id() + " can not be written", unwritable);
        }
    }

    /** A text, not blank. */
    private static final class Words extends StdScalarDeserializer<String> {

        @Serial
        private static final long serialVersionUID = 1L;

        Words() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(this, "must be a text");
            }
            if (json.getText().isBlank()) {
                return context.reportInputMismatch(this, "must not be blank");
            }
            return json.getText();
        }
    }

    /** A day as {@code 2024-10-03}. */
    private static final class Day extends StdScalarDeserializer<LocalDate> {

        @Serial
        private static final long serialVersionUID = 1L;

        private static final int LENGTH = "2024-10-03".length();

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.hasToken(JsonToken.VALUE_STRING) && json.getText().length() == LENGTH) {
                try {
                    return LocalDate.parse(json.getText());
                } catch (DateTimeException none) {
                    return context.reportInputMismatch(this, "is no day of the calendar");
                }
            }
            return context.reportInputMismatch(this, "must be a day as 2024-10-03");
        }
    }
}
