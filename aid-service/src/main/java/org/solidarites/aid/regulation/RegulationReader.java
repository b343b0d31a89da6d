package org.solidarites.aid.regulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Reads documents strictly: an unknown or missing field is a fault of the document and not passed over. */
final class RegulationReader {

    private static final ObjectReader JSON = StrictJson.MAPPER.readerFor(RegulationDocument.class);

    private RegulationReader() {}

    /**
     * Reads one of the shipped documents.
     *
     * @throws InvalidRegulationException if there is none of that id or it is not valid
     */
    static DatedRegulation shipped(String id) {
        try (InputStream document = RegulationReader.class.getResourceAsStream("/regulations/" + id + ".json")) {
            if (document == null) {
                throw new InvalidRegulationException("no règlement " + id + " is shipped");
            }
            return read(id, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same from a text. */
    static DatedRegulation read(String name, String document) {
        try {
            return read(name, new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads and compiles a document.
     *
     * @param name what to call it in a fault
     * @throws InvalidRegulationException if it is not valid
     */
    static DatedRegulation read(String name, InputStream document) throws IOException {
        try {
            return DatedRegulation.of(JSON.readValue(document));
        } catch (JsonMappingException unmapped) {
            throw new InvalidRegulationException("règlement " + name + ", " + place(unmapped), unmapped);
        } catch (JsonProcessingException unread) {
            throw new InvalidRegulationException("règlement " + name + " is not JSON: " + unread.getMessage(), unread);
        } catch (IllegalArgumentException contradictory) {
            throw new InvalidRegulationException(
                    "règlement " + name + ": " + contradictory.getMessage(), contradictory);
        }
    }

    private static String place(JsonMappingException unmapped) {
        String path = unmapped.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/", "at /", ": "));
        return path
                + (unmapped.getCause() instanceof IllegalArgumentException said
                        ? said.getMessage()
                        : unmapped.getOriginalMessage());
    }
}
