package org.solidarites.chassis.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.jspecify.annotations.Nullable;

/**
 * Gives an operation the example that lies in {@code examples/<operation id>.json} of the service: what was sent as
 * {@code request} and what was answered as {@code answer}. Files, so that resource classes stay readable.
 */
final class OperationExamples {

    private static final String JSON = "application/json";
    private static final ObjectMapper READER = new ObjectMapper();

    private OperationExamples() {}

    /** One exchange; null is what there is none of. */
    private record Exchange(
            @Nullable Object request, @Nullable Object answer) {}

    static void addTo(Operation operation) {
        Exchange exchange = of(operation.getOperationId());
        if (exchange == null) {
            return;
        }
        if (operation.getRequestBody() != null) {
            show(exchange.request(), operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                show(exchange.answer(), answer.getContent());
            }
        });
    }

    private static void show(@Nullable Object example, @Nullable Content content) {
        if (example != null && content != null && content.getMediaType(JSON) != null) {
            content.getMediaType(JSON).setExample(example);
        }
    }

    private static @Nullable Exchange of(@Nullable String operationId) {
        ClassLoader loader = Objects.requireNonNull(Thread.currentThread().getContextClassLoader());
        try (InputStream file = loader.getResourceAsStream("examples/" + operationId + ".json")) {
            return file == null ? null : READER.readValue(file, Exchange.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the example of " + operationId + " can not be read", unreadable);
        }
    }
}
