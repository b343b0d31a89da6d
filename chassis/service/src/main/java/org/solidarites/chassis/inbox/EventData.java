package org.solidarites.chassis.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import org.solidarites.chassis.event.IncomingEvent;

/**
 * Reads the data of an event into a record of the reader's own, which names only what the reader needs. Fields it does
 * not know are passed over, so a producer may add some.
 */
@ApplicationScoped
public class EventData {

    private final ObjectReader reader;

    EventData(ObjectMapper json) {
        this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /**
     * Reads the data.
     *
     * @throws IllegalArgumentException if the data do not have that shape
     */
    public <T> T read(IncomingEvent event, Class<T> shape) {
        try {
            return reader.forType(shape).readValue(event.data());
        } catch (JsonProcessingException misshapen) {
            throw new IllegalArgumentException("event " + event.id() + " is no " + shape.getSimpleName(), misshapen);
        }
    }
}
