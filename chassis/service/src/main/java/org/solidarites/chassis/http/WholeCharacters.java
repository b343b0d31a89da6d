package org.solidarites.chassis.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.chassis.problem.Unfit;

/**
 * Takes only texts that UTF-8 can write. JSON can escape one half of a surrogate pair, which would become a question
 * mark on its way to the database.
 */
@Singleton
class WholeCharacters implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("whole characters").addDeserializer(String.class, new Reader()));
    }

    private static boolean isWhole(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private static final class Reader extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1;

        Reader() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && !isWhole(text)) {
                throw JsonMappingException.from(parser, "", new Unfit(CommonAdvice.WHOLE_CHARACTERS));
            }
            return text;
        }
    }
}
