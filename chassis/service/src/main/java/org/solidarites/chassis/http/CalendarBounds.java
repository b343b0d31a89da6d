package org.solidarites.chassis.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.function.Function;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.chassis.problem.Unfit;

/**
 * Takes dates and times as texts of ISO 8601, of the years that RFC 3339 can write. Java reads others, which neither a sum of days nor the
 * database could bear. What is finer than the microseconds that the database keeps is dropped here, so that what is
 * answered at once is what is answered later. What lies so far back that its offset had seconds, as that of Paris until 1911,
 * is written in UTC.
 */
@Singleton
class CalendarBounds implements ObjectMapperCustomizer {

    private static final int LAST_YEAR = 9999;
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
    private static final Map<Class<?>, Function<String, TemporalAccessor>> READERS = Map.of(
            LocalDate.class, LocalDate::parse,
            LocalTime.class, text -> LocalTime.parse(text).truncatedTo(ChronoUnit.MICROS),
            YearMonth.class, YearMonth::parse,
            Instant.class, CalendarBounds::instant,
            OffsetDateTime.class, CalendarBounds::moment);

    private static Instant instant(String text) {
        Instant read = Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
        // It takes 24 o'clock and a sixtieth second as well; beyond the years that are taken at all, the other one
        // reads nothing.
        return holds(read) ? moment(text).toInstant() : read;
    }

    private static OffsetDateTime moment(String text) {
        return OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public void customize(ObjectMapper json) {
        SimpleModule module = new SimpleModule("calendar bounds");
        module.addSerializer(OffsetDateTime.class, new WholeMinutes());
        json.registerModule(module.setDeserializerModifier(new BeanDeserializerModifier() {
            @Override
            public JsonDeserializer<?> modifyDeserializer(
                    DeserializationConfig config, BeanDescription type, JsonDeserializer<?> reader) {
                Function<String, TemporalAccessor> text = READERS.get(type.getBeanClass());
                return text == null ? reader : new Bounded(type.getBeanClass(), text);
            }
        }));
    }

    /** Whether RFC 3339 can write it. */
    static boolean holds(TemporalAccessor time) {
        if (time instanceof Instant instant) {
            return !instant.isBefore(FIRST) && instant.isBefore(END);
        }
        if (!time.isSupported(ChronoField.YEAR)) {
            return true;
        }
        int year = time.get(ChronoField.YEAR);
        return year >= 0 && year <= LAST_YEAR;
    }

    /** RFC 3339 has no seconds in an offset. */
    private static final class WholeMinutes extends StdScalarSerializer<OffsetDateTime> {

        private static final long serialVersionUID = 1;
        private static final int A_MINUTE = 60;

        WholeMinutes() {
            super(OffsetDateTime.class);
        }

        @Override
        public void serialize(OffsetDateTime time, JsonGenerator json, SerializerProvider all) throws IOException {
            boolean isWhole = time.getOffset().getTotalSeconds() % A_MINUTE == 0;
            json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    isWhole ? time : time.withOffsetSameInstant(ZoneOffset.UTC)));
        }
    }

    private static final class Bounded extends StdScalarDeserializer<TemporalAccessor> {

        private static final long serialVersionUID = 1;

        private final transient Function<String, TemporalAccessor> reader;

        Bounded(Class<?> type, Function<String, TemporalAccessor> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        public TemporalAccessor deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            TemporalAccessor read = read(parser);
            if (!holds(read)) {
                throw unfit(parser, Advice.of(CommonAdvice.YEAR).with("last", LAST_YEAR));
            }
            return read;
        }

        /** A number or a list is no date, though Java knows how to make one of them. */
        private TemporalAccessor read(JsonParser parser) throws IOException {
            try {
                if (parser.hasToken(JsonToken.VALUE_STRING)) {
                    return reader.apply(parser.getText());
                }
            } catch (DateTimeException unreadable) {
                // as any other text that is none
            }
            throw unfit(parser, Forms.of(handledType()));
        }

        private static JsonMappingException unfit(JsonParser parser, Advice advice) {
            return JsonMappingException.from(parser, "", new Unfit(advice));
        }
    }
}
