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

    private static PostgresServer postgres;
    private static KafkaBroker kafka;

    @Override
    public Map<String, String> start() {
        startOnce();
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl("service"));
        config.put("quarkus.datasource.username", "service");
        config.put("quarkus.datasource.password", "service");
        config.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        config.put("quarkus.oidc.public-key", TestTokens.publicKey());
        config.put("quarkus.oidc.token.issuer", TestTokens.ISSUER);
        return config;
    }

    private static synchronized void startOnce() {
        if (postgres == null) {
            postgres = PostgresServer.start();
            postgres.provision("service", "service");
            kafka = KafkaBroker.start();
        }
    }

    @Override
    public void stop() {
        // Both end with the test process; other test classes of the module go on using them.
    }
}
