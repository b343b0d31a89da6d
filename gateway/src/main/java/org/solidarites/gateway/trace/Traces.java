package org.solidarites.gateway.trace;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.id.Ids;
import org.solidarites.gateway.http.EveryAnswer;

/**
 * The trace in which a service goes on with a request. Where a share of the requests is recorded, OpenTelemetry makes it; where
 * nothing is, spans that nobody will see would cost a tenth of each request, and all that is needed is made here: the trace of
 * the caller goes on, and one that begins here has the request id for its name.
 */
@Singleton
public class Traces {

    private static final CharSequence PARENT = HttpHeaders.createOptimized("traceparent");
    private static final CharSequence STATE = HttpHeaders.createOptimized("tracestate");
    private static final Pattern GIVEN =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");
    private static final String NOT_RECORDED = "-00";
    private static final int OF_A_UUID = 36;
    private static final int OF_A_TRACE = 32;

    private final boolean recorded;

    Traces(@ConfigProperty(name = "quarkus.otel.traces.sampler.arg") Optional<Double> share) {
        this.recorded = share.orElse(1.0) > 0;
    }

    /** Whether OpenTelemetry looks at requests at all. */
    public TracingPolicy policy() {
        return recorded ? TracingPolicy.ALWAYS : TracingPolicy.IGNORE;
    }

    /**
     * The {@code traceparent} with which a service goes on with this request.
     *
     * @return null where OpenTelemetry tells it
     */
    public @Nullable String parent(HttpServerRequest request) {
        if (recorded) {
            return null;
        }
        String given = traceOf(request.getHeader(PARENT));
        return given == null ? parent(EveryAnswer.idOf(request)) : parentIn(given);
    }

    /** The same for what nobody asked from outside. */
    public @Nullable String parent(String requestId) {
        return recorded ? null : parentIn(traceNamed(requestId));
    }

    /** Tells a service in which trace it goes on with this request. */
    public void tell(HttpServerRequest request, MultiMap headers) {
        String parent = parent(request);
        if (parent == null) {
            return;
        }
        headers.set(PARENT, parent);
        String state = request.getHeader(STATE);
        if (state != null && traceOf(request.getHeader(PARENT)) != null) {
            headers.set(STATE, state);
        }
    }

    /** The name of the trace in a {@code traceparent} of ours. */
    static String traceIn(String parent) {
        return parent.split("-", 4)[1];
    }

    private static String parentIn(String trace) {
        String span = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
        return "00-" + trace + "-" + span + NOT_RECORDED;
    }

    private static @Nullable String traceOf(@Nullable String parent) {
        if (parent == null) {
            return null;
        }
        Matcher read = GIVEN.matcher(parent);
        return read.matches() ? read.group(1) : null;
    }

    /** A request id is a UUID, or what the caller made of it. */
    private static String traceNamed(String requestId) {
        String name = requestId.length() == OF_A_UUID ? requestId.replace("-", "") : "";
        return isTrace(name) ? name : Ids.next().toString().replace("-", "");
    }

    private static boolean isTrace(String name) {
        boolean isHex = name.length() == OF_A_TRACE;
        boolean isNothing = true;
        for (int i = 0; isHex && i < OF_A_TRACE; i++) {
            char digit = name.charAt(i);
            isHex = (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
            isNothing &= digit == '0';
        }
        return isHex && !isNothing;
    }
}
