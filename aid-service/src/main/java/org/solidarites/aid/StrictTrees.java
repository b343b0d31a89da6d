package org.solidarites.aid;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Refuses a document in which a name stands twice in one object: which of the two was meant is not ours to choose. */
@Singleton
class StrictTrees implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    }
}
