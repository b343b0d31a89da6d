package org.solidarites.acceptance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.solidarites.acceptance.Answer;
import org.solidarites.acceptance.Surprise;
import org.solidarites.local.LocalConfig;
import org.solidarites.local.PartName;
import org.solidarites.local.Stack;

/**
 * A page of ten of a thousand sellers, by food-coop-service itself and by Spring Boot with JPA on the same table, after
 * both gave the same items.
 */
final class ListBench {

    private static final Path SPRING = Path.of("deploy/peers/spring-jpa/target/spring-jpa-peer-1.jar");
    private static final String PAGE = "/v1/caisse/sellers?limit=10";
    private static final String DATABASE = "food_coop";
    private static final String SELLERS = """
            INSERT INTO caisse_seller (id, version, caisse, organization, name, kind, approvals)
            SELECT uuidv7(), 0, 'nantes', 'asso-' || n, 'Épicerie d''essai n° ' || n, 'GROCERY',
                   '[{"categories": ["fruits-legumes", "pain"], "from": "2023-01-01", "until": null,
                      "decision": "comité local de l''alimentation, 26 août 2025", "proposal": null}]'::jsonb
            FROM generate_series(1, 1000) n""";

    private ListBench() {}

    static String run(LocalConfig beside) throws InterruptedException {
        Path home = beside.home().resolve("bench-list");
        LocalConfig config =
                LocalConfig.isolated(home).withParts(PartName.POSTGRES, PartName.KAFKA, PartName.FOOD_COOP);
        try (Stack stack = new Stack(config)) {
            stack.stop(); // what a run that was killed has left
            stack.erase();
            stack.start((part, after) -> System.err.println(part + " ready after " + after.toMillis() + " ms"));
            return beside(home, stack);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String beside(Path home, Stack stack) throws InterruptedException, IOException {
        String url = "jdbc:postgresql://127.0.0.1:%d/%s"
                .formatted(stack.config().ports().of(PartName.POSTGRES), DATABASE);
        fill(url);
        byte[] request = ClosedLoop.get(PAGE);
        int port = stack.config().ports().of(PartName.FOOD_COOP);
        List<Peer> peers = new ArrayList<>();
        peers.add(new Peer(
                "food-coop-service", stack.part(PartName.FOOD_COOP).pid().orElseThrow(), port, () -> request));
        Optional<JarPeer> spring = JarPeer.start(
                stack.config().root().resolve(SPRING), home.resolve("spring/log"), Map.of("PEER_DATABASE", url));
        try {
            spring.map(one -> one.peer("Spring Boot, JPA", () -> request)).ifPresent(other -> {
                requireSame(port, other.port());
                peers.add(other);
            });
            return new SideBySide(peers)
                    .report("GET of a page of 10 of 1,000 sellers from PostgreSQL, at the service itself");
        } finally {
            spring.ifPresent(JarPeer::close);
        }
    }

    private static void fill(String url) {
        try (Connection connection = DriverManager.getConnection(url, DATABASE, DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(SELLERS);
            statement.execute("ANALYZE caisse_seller");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void requireSame(int ours, int theirs) {
        if (!items(ours).equals(items(theirs))) {
            throw new Surprise("the two lists differ: " + items(ours) + " and " + items(theirs));
        }
    }

    private static JsonNode items(int port) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return Answer.of(http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + PAGE))
                                    .build(),
                            BodyHandlers.ofString()))
                    .expect(200)
                    .json()
                    .path("items");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Surprise("interrupted");
        }
    }
}
