package org.solidarites.chassis.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.solidarites.chassis.problem.CommonProblem;

/**
 * Refuses a body that names no length where it becomes too long, with the problem that one has which does. The HTTP server
 * would cut it with nothing more than a status, and the reader of the body would take that for a fault of ours.
 */
@Provider
public class UnnamedLengths implements ReaderInterceptor {

    private final CurrentVertxRequest current;

    UnnamedLengths(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        RoutingContext request = current.getCurrent();
        Optional<Long> most = LargeBodies.mostOfUnnamed(request);
        if (most.isEmpty()) {
            return body.proceed();
        }
        Limited limited = new Limited(body.getInputStream(), most.get());
        body.setInputStream(limited);
        try {
            return body.proceed();
        } catch (IOException | RuntimeException failed) { // what the reader makes of a body that breaks off
            if (limited.left < 0) {
                LargeBodies.closeAfter(request);
                throw CommonProblem.TOO_LARGE.refuse();
            }
            throw failed;
        }
    }

    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream body, long most) {
            super(body);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new IOException("the body is too large");
            }
        }
    }
}
