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
import java.util.function.Supplier;
import org.solidarites.embedded.Ports;

/** A program of {@code deploy/peers} as its defaults make it, with the same heap and collector. */
final class JarPeer implements AutoCloseable {

    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final Process process;
    private final int port;

    private JarPeer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it, if it was built.
     *
     * @param jar the program
     * @param environment what it is told, besides its port as {@code PEER_PORT}
     */
    static Optional<JarPeer> start(Path jar, Path log, Map<String, String> environment) {
        if (!Files.exists(jar)) {
            return Optional.empty();
        }
        int port = Ports.free(1).getFirst();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-Xmx128m", "-XX:+UseSerialGC", "-jar", jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("PEER_PORT", String.valueOf(port));
        try {
            Files.createDirectories(log.getParent());
            JarPeer peer = new JarPeer(builder.start(), port);
            peer.awaitListening();
            return Optional.of(peer);
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
        throw new IllegalStateException("It does not start: see the log beside the data");
    }

    Peer peer(String name, Supplier<byte[]> request) {
        return new Peer(name, process.pid(), port, request);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
