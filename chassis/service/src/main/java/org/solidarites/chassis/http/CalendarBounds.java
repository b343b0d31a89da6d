package org.solidarites.chassis.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Set;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.chassis.problem.Unfit;

/**
 * Takes dates and times of the years that RFC 3339 can write. Java reads others, which neither a sum of days nor the
 * database could bear. What is finer than the microseconds that the database keeps is dropped here, so that what is
 * answered at once is what is answered later.
 */
@Singleton
class CalendarBounds implements ObjectMapperCustomizer {

    private static final int LAST_YEAR = 9999;
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
    private static final Set<Class<?>> BOUND = Set.of(LocalDate.class, Instant.class, OffsetDateTime.class);

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("calendar bounds").setDeserializerModifier(new BeanDeserializerModifier() {
            @Override
            public JsonDeserializer<?> modifyDeserializer(
                    DeserializationConfig config, BeanDescription type, JsonDeserializer<?> reader) {
                return BOUND.contains(type.getBeanClass()) ? new Bounded(reader) : reader;
            }
        }));
    }

    /** Whether RFC 3339 can write it. */
    static boolean holds(TemporalAccessor time) {
        if (time instanceof Instant instant) {
            return !instant.isBefore(FIRST) && instant.isBefore(END);
        }
        int year = time.get(ChronoField.YEAR);
        return year >= 0 && year <= LAST_YEAR;
    }

    private static final class Bounded extends DelegatingDeserializer {

        private static final long serialVersionUID = 1;

        Bounded(JsonDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new Bounded(reader);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Object read = super.deserialize(parser, context);
            if (read instanceof TemporalAccessor time && !holds(time)) {
                throw JsonMappingException.from(
                        parser, "", new Unfit(Advice.of(CommonAdvice.YEAR).with("last", LAST_YEAR)));
            }
            return switch (read) {
                case Instant instant -> instant.truncatedTo(ChronoUnit.MICROS);
                case OffsetDateTime time -> time.truncatedTo(ChronoUnit.MICROS);
                case null, default -> read;
            };
        }
    }
}
