package org.solidarites.acceptance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.solidarites.embedded.Ports;
import org.solidarites.local.LocalConfig;

/** Spring Cloud Gateway as its defaults make it, with the same heap, collector and tokens. */
final class SpringPeer implements AutoCloseable {

    private static final Path JAR = Path.of("deploy/peers/spring-cloud-gateway/target/spring-cloud-gateway-peer-1.jar");
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final Process process;
    private final int port;

    private SpringPeer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it, if it was built. */
    static Optional<SpringPeer> start(LocalConfig config, Path log, String upstream, String issuer) {
        Path jar = config.root().resolve(JAR);
        return Files.exists(jar) ? Optional.of(start(jar, log, upstream, issuer)) : Optional.empty();
    }

    private static SpringPeer start(Path jar, Path log, String upstream, String issuer) {
        int port = Ports.free(1).getFirst();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-Xmx128m", "-XX:+UseSerialGC", "-jar", jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of("PEER_PORT", String.valueOf(port), "PEER_UPSTREAM", upstream, "PEER_ISSUER", issuer));
        try {
            Files.createDirectories(log.getParent());
            SpringPeer peer = new SpringPeer(builder.start(), port);
            peer.awaitListening();
            return peer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitListening() {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < deadline && process.isAlive()) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                LockSupport.parkNanos(100_000_000);
            }
        }
        process.destroy();
        throw new IllegalStateException("Spring Cloud Gateway does not start: see the log beside the data");
    }

    Peer peer(String name, byte[] request) {
        return new Peer(name, process.pid(), port, request);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
