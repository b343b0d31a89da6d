package org.solidarites.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmFileTest {

    private static final Path KEYCLOAK = Path.of("../keycloak");

    @TempDir
    private Path directory;

    @Test
    @DisplayName("the local realm is that of production with demo clients and users added")
    void addsDemo() throws IOException {
        Path target = directory.resolve("import/realm.json");

        RealmFile.merge(KEYCLOAK, target);

        JsonNode realm = new ObjectMapper().readTree(target.toFile());
        assertThat(texts(realm.path("clients"), "clientId"))
                .containsExactly(
                        "gateway",
                        "explorer",
                        "portal",
                        "partner-demo",
                        "partner-other",
                        "partner-accoord",
                        "demo-cli");
        assertThat(realm.at("/clients/0/secret").asText()).isEqualTo("gateway-local-secret");
        assertThat(realm.at("/clients/2/secret").asText()).isEqualTo("portal-demo-secret-of-the-local-stack");
        assertThat(realm.at("/clients/2/standardFlowEnabled").asBoolean()).isTrue();
        assertThat(texts(realm.path("users"), "username")).contains("agent.demo", "service-account-partner-demo");
        assertThat(texts(realm.path("roles").path("realm"), "name")).contains("resident", "admin");
    }

    @Test
    @DisplayName("the realm of production has no person, no secret and no way to get a token by password")
    void keepsProductionClean() throws IOException {
        JsonNode realm = new ObjectMapper()
                .readTree(KEYCLOAK.resolve("realm-solidarites.json").toFile());

        assertThat(texts(realm.path("users"), "username")).containsExactly("service-account-gateway");
        assertThat(realm.findValues("credentials")).isEmpty();
        assertThat(Files.readString(KEYCLOAK.resolve("realm-solidarites.json"))).doesNotContain("demo");
        assertThat(realm.findValuesAsText("secret"))
                .as("are put in at the import")
                .isNotEmpty()
                .allSatisfy(secret -> assertThat(secret).matches("\\$\\{[A-Z_]+}"));
        assertThat(realm.path("clients").findValues("directAccessGrantsEnabled"))
                .allSatisfy(allowed -> assertThat(allowed.asBoolean()).isFalse());
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(element -> element.path(field).asText()).toList();
    }
}
