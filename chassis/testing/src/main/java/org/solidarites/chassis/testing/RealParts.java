package org.solidarites.chassis.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.solidarites.embedded.KafkaBroker;
import org.solidarites.embedded.PostgresServer;

/**
 * PostgreSQL and Kafka for the tests of one service, started once for all of them, and the public key that test tokens
 * are checked with. Use it as {@code @WithTestResource(RealParts.class)}.
 */
public final class RealParts implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.datasource.jdbc.url", Parts.POSTGRES.jdbcUrl("service"));
        config.put("quarkus.datasource.username", "service");
        config.put("quarkus.datasource.password", "service");
        config.put("kafka.bootstrap.servers", Parts.KAFKA.bootstrapServers());
        config.put("quarkus.oidc.public-key", TestTokens.publicKey());
        config.put("quarkus.oidc.token.issuer", TestTokens.ISSUER);
        return config;
    }

    @Override
    public void stop() {
        // Both end with the test process; other test classes of the module go on using them.
    }

    /** Runs one statement in the database of the tests as nobody but its superuser may. */
    public static void superuser(String sql) {
        Parts.POSTGRES.admin().run("service", sql);
    }

    /** Started by the first test class that needs them. */
    private static final class Parts {

        static final PostgresServer POSTGRES = postgres();
        static final KafkaBroker KAFKA = KafkaBroker.start();

        private static PostgresServer postgres() {
            PostgresServer server = PostgresServer.start();
            server.provision("service", "service");
            return server;
        }
    }
}
