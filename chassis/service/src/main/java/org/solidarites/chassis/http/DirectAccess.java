package org.solidarites.chassis.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Reads and makes what is sent by code made for each type, and not by reflection. */
@Singleton
class DirectAccess implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new BlackbirdModule());
    }
}
