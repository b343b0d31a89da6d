package org.solidarites.gateway.portal.change;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.solidarites.gateway.route.Operations;
import org.solidarites.gateway.testing.CityAround;

@QuarkusTest
@QuarkusTestResource(CityAround.class)
class ChangesTest {

    @Inject
    Changes changes;

    @Test
    void everyChangeIsToldInBothLanguagesTheNewestFirst() {
        assertThat(changes.all())
                .isNotEmpty()
                .allSatisfy(
                        change -> assertThat(List.of(change.fr(), change.en())).noneMatch(String::isBlank))
                .isSortedAccordingTo((one, other) -> other.on().compareTo(one.on()));
        String page = given().get("/fr/changements").asString();
        assertThat(changes.all()).allSatisfy(change -> assertThat(page).contains(change.fr()));
    }

    @Test
    void whatTheDocumentCallsDeprecatedIsToldHereAndNothingElse() {
        Operations told = Operations.of(changes.deprecations().stream()
                .flatMap(change -> change.operations().stream())
                .toList());
        JsonObject paths = new JsonObject(given().get("/openapi.json").asString()).getJsonObject("paths");

        for (Map.Entry<String, Object> path : paths) {
            for (Map.Entry<String, Object> operation : (JsonObject) path.getValue()) {
                if (operation.getValue() instanceof JsonObject described) {
                    String method = operation.getKey().toUpperCase(Locale.ROOT);
                    assertThat(told.include(method, path.getKey()))
                            .as(method + " " + path.getKey())
                            .isEqualTo(described.getBoolean("deprecated", false));
                }
            }
        }
    }
}
