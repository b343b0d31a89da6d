package org.solidarites.chassis.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * Takes JSON for what it says: no value of one kind is turned into another, no name stands twice in one object, and
 * nothing follows the document. What a client meant by any of these is not ours to guess.
 */
@Singleton
class StrictReading implements ObjectMapperCustomizer {

    @Override
    @SuppressWarnings("deprecation") // Quarkus hands over a mapper that is built already.
    public void customize(ObjectMapper json) {
        json.configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);
        json.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        json.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        json.coercionConfigDefaults()
                .setAcceptBlankAsEmpty(false)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail);
    }
}
