package org.solidarites.acceptance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.solidarites.acceptance.Door;
import org.solidarites.local.LocalConfig;
import org.solidarites.local.PartName;
import org.solidarites.local.Stack;

/** The gateway with every check and quota on beside nginx, the library that it proxies with, and Spring Cloud Gateway, before the same service. */
final class GatewayBench {

    private static final Path SPRING =
            Path.of("deploy/peers/spring-cloud-gateway/target/spring-cloud-gateway-peer-1.jar");
    private static final Path BARE = Path.of("deploy/peers/vertx-http-proxy/target/vertx-http-proxy-peer-1.jar");
    private static final String CLOSED = "/v1/referrals";
    private static final String OPEN = "/v1/guichets/42/slots";

    /** Each has as many event loops or workers as it has cores. */
    private static final String ON_ONE_CORE = "1";

    private GatewayBench() {}

    static String run(LocalConfig beside) throws InterruptedException {
        Path home = beside.home().resolve("bench-gateway");
        try (FixedAnswers service = new FixedAnswers()) {
            LocalConfig config = LocalConfig.isolated(home)
                    .withParts(PartName.POSTGRES, PartName.KAFKA, PartName.KEYCLOAK, PartName.GATEWAY)
                    .withServiceEnvironment(Map.of(
                            "SOLIDARITES_GATEWAY_UPSTREAMS_GUICHET",
                            service.address(),
                            "SOLIDARITES_GATEWAY_PLANS_PARTNER_PER_MINUTE",
                            "100000000",
                            "SOLIDARITES_GATEWAY_PLANS_OPEN_PER_MINUTE",
                            "100000000",
                            "QUARKUS_VERTX_EVENT_LOOPS_POOL_SIZE",
                            ON_ONE_CORE));
            try (Stack stack = new Stack(config)) {
                stack.stop(); // what a run that was killed has left
                stack.erase();
                stack.start((part, after) -> System.err.println(part + " ready after " + after.toMillis() + " ms"));
                return beside(home, service, stack);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String beside(Path home, FixedAnswers service, Stack stack) throws InterruptedException {
        Door door = new Door(stack.config());
        Supplier<byte[]> closed = () ->
                ClosedLoop.get(CLOSED, "Authorization: Bearer " + door.client("partner-demo", "partner-demo-secret"));
        Supplier<byte[]> open = () -> ClosedLoop.get(OPEN);
        long gateway = stack.part(PartName.GATEWAY).pid().orElseThrow();
        int port = stack.config().ports().of(PartName.GATEWAY);
        List<Peer> peers = new ArrayList<>();
        peers.add(new Peer("gateway, token and quota", gateway, port, closed));
        peers.add(new Peer("gateway, open path, quota", gateway, port, open));
        List<AutoCloseable> started = new ArrayList<>();
        try {
            NginxPeer.start(home.resolve("nginx"), service.address()).ifPresent(nginx -> {
                started.add(nginx);
                peers.add(nginx.peer(open));
            });
            JarPeer.start(
                            stack.config().root().resolve(BARE),
                            home.resolve("bare/log"),
                            Map.of("PEER_UPSTREAM", service.address()))
                    .ifPresent(bare -> {
                        started.add(bare);
                        peers.add(bare.peer("vertx-http-proxy alone, no token looked at", open));
                    });
            String issuer = stack.config().url(PartName.KEYCLOAK) + "/realms/solidarites";
            JarPeer.start(
                            stack.config().root().resolve(SPRING),
                            home.resolve("spring/log"),
                            Map.of(
                                    "PEER_UPSTREAM",
                                    service.address(),
                                    "PEER_ISSUER",
                                    issuer,
                                    "JDK_JAVA_OPTIONS",
                                    "-Dreactor.netty.ioWorkerCount=" + ON_ONE_CORE))
                    .ifPresent(spring -> {
                        started.add(spring);
                        peers.add(spring.peer("Spring Cloud Gateway, token", closed));
                        peers.add(spring.peer("Spring Cloud Gateway, open path", open));
                    });
            return new SideBySide(peers).report("GET of 1 KiB through each proxy to the same service");
        } finally {
            for (AutoCloseable one : started) {
                close(one);
            }
        }
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
