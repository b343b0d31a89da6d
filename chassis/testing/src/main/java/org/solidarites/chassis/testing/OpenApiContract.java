package org.solidarites.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares the API document of the service under test with the committed one in {@code docs/openapi}, so that every
 * change of the public contract shows in the diff, and holds it to {@link DocumentRules}. {@code -Dcontract=write} writes
 * it anew.
 */
public final class OpenApiContract {

    private OpenApiContract() {}

    public static void verify(String service) {
        Path committed = Path.of("..", "docs", "openapi", service + ".json");
        String served = RestAssured.get("/q/openapi?format=json").asString().strip() + "\n";
        try {
            if ("write".equals(System.getProperty("contract"))) {
                Files.createDirectories(committed.getParent());
                Files.writeString(committed, served);
            }
            assertThat(DocumentRules.faults(
                            new ObjectMapper().readTree(served), KeyedOperations.under("org.solidarites")))
                    .as("what every API document says")
                    .isEmpty();
            assertThat(served)
                    .as(
                            "the API differs from %s: look at the change, then run the tests with -Dcontract=write",
                            committed)
                    .isEqualTo(Files.readString(committed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
