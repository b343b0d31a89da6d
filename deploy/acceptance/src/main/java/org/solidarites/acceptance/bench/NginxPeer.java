package org.solidarites.acceptance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.solidarites.embedded.Ports;

/** nginx as a plain proxy with connections kept open both ways, no token looked at: the practical limit. */
final class NginxPeer implements AutoCloseable {

    private static final Stream<Path> PLACES = Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx")
            .map(Path::of);

    private final Process process;
    private final int port;

    private NginxPeer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it, if this system has it. */
    static Optional<NginxPeer> start(Path home, String upstream) {
        return PLACES.filter(Files::isExecutable).findFirst().map(program -> start(program, home, upstream));
    }

    private static NginxPeer start(Path program, Path home, String upstream) {
        int port = Ports.free(1).getFirst();
        try {
            Files.createDirectories(home);
            Path configuration = home.resolve("nginx.conf");
            Files.writeString(configuration, """
                    worker_processes 1;
                    master_process off;
                    daemon off;
                    pid %1$s/nginx.pid;
                    error_log %1$s/error.log;
                    events { worker_connections 1024; }
                    http {
                      access_log off;
                      client_body_temp_path %1$s/body;
                      proxy_temp_path %1$s/proxy;
                      fastcgi_temp_path %1$s/fastcgi;
                      uwsgi_temp_path %1$s/uwsgi;
                      scgi_temp_path %1$s/scgi;
                      keepalive_requests 1000000000;
                      upstream service { server %2$s; keepalive 64; keepalive_requests 1000000000; }
                      server {
                        listen 127.0.0.1:%3$d;
                        location / { proxy_pass http://service; proxy_http_version 1.1; proxy_set_header Connection ""; }
                      }
                    }
                    """.formatted(home, upstream.substring("http://".length()), port));
            Process process = new ProcessBuilder(
                            program.toString(), "-c", configuration.toString(), "-p", home.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(home.resolve("nginx.log").toFile())
                    .start();
            return new NginxPeer(process, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Peer peer(Supplier<byte[]> request) {
        return new Peer("nginx, no token looked at", process.pid(), port, request);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
