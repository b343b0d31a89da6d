package org.solidarites.chassis.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.chassis.problem.Unfit;

/**
 * Takes only texts that UTF-8 can write and PostgreSQL can keep. JSON can escape one half of a surrogate pair, which
 * would become a question mark on its way to the database, and U+0000, which the database refuses. A number is no text.
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
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw unfit(parser, CommonAdvice.TEXT);
            }
            String text = parser.getText();
            if (!isWhole(text)) {
                throw unfit(parser, CommonAdvice.WHOLE_CHARACTERS);
            }
            if (text.indexOf(0) >= 0) {
                throw unfit(parser, CommonAdvice.NUL_CHARACTER);
            }
            return text;
        }

        private static JsonMappingException unfit(JsonParser parser, CommonAdvice advice) {
            return JsonMappingException.from(parser, "", new Unfit(advice));
        }
    }
}
