package org.solidarites.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** It uses the cache that the tests of the whole stack use later: on a fresh machine Keycloak is built here, beside other tests. */
class KeycloakDistributionTest {

    @Test
    void isBuiltOnceForAllStacks(@TempDir Path one, @TempDir Path other) throws IOException, InterruptedException {
        Path home = KeycloakDistribution.in(LocalConfig.isolated(one));
        Path same = KeycloakDistribution.in(LocalConfig.isolated(other));

        assertThat(same).isEqualTo(home);
        assertThat(home.resolve("bin/kc.sh")).exists();
        assertThat(new QuarkusProgram(home.resolve("lib")).mainClass())
                .isEqualTo("org.keycloak.quarkus.runtime.KeycloakMain");
        assertThat(Files.exists(other.resolve("logs/keycloak-build.log")))
                .as("it was built again")
                .isFalse();
    }
}
