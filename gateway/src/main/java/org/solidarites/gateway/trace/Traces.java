package org.solidarites.gateway.trace;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The trace in which a service goes on with a request. Where a share of the requests is recorded, OpenTelemetry makes it; where
 * nothing is, spans that nobody will see would cost a tenth of each request, and all that is needed is made here: the trace of
 * the caller goes on, and one that begins here has the request id for its name.
 */
@Singleton
public class Traces {

    /** The header that says in which trace a request goes on. */
    public static final CharSequence PARENT = HttpHeaders.createOptimized("traceparent");

    private static final CharSequence STATE = HttpHeaders.createOptimized("tracestate");

    /** W3C Trace Context, section 3.2: a later version may say more behind what this one knows. */
    private static final Pattern GIVEN = Pattern.compile(
            "(?!ff)(?!00.{53}-)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private static final Pattern STATES = Pattern.compile("[\\x20-\\x7e]{1,512}");
    private static final String NOT_RECORDED = "-00";
    private static final String IN_LOG = "traceId";
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
     * @param id of the request
     * @return null where OpenTelemetry tells it
     */
    public @Nullable String parent(HttpServerRequest request, String id) {
        return recorded ? null : parentIn(trace(request, id));
    }

    /** The same for what nobody asked from outside. */
    public @Nullable String parent(String id) {
        return recorded ? null : parentIn(named(id));
    }

    /** Tells a service in which trace it goes on with this request. */
    public void tell(HttpServerRequest request, String id, MultiMap headers) {
        if (recorded) {
            return;
        }
        String given = given(request);
        headers.set(PARENT, parentIn(given == null ? named(id) : given));
        if (given != null) {
            String states = String.join(",", request.headers().getAll(STATE));
            if (STATES.matcher(states).matches()) {
                headers.set(STATE, states);
            }
        }
    }

    /** Names the trace in what is logged from now on for this request, as OpenTelemetry would. */
    public void nameInLog(HttpServerRequest request, String id) {
        if (!recorded) {
            MDC.put(IN_LOG, trace(request, id));
        }
    }

    private static String trace(HttpServerRequest request, String id) {
        String given = given(request);
        return given == null ? named(id) : given;
    }

    private static String parentIn(String trace) {
        String span = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
        return "00-" + trace + "-" + span + NOT_RECORDED;
    }

    /** The caller's trace, if it says one and only one. */
    private static @Nullable String given(HttpServerRequest request) {
        if (!request.headers().contains(PARENT)) {
            return null;
        }
        List<String> parents = request.headers().getAll(PARENT);
        Matcher read = GIVEN.matcher(parents.getFirst());
        return parents.size() == 1 && read.matches() ? read.group(1) : null;
    }

    /** A request id is a UUID, or what the caller made of it: then its trace is called by what it hashes to. */
    private static String named(String id) {
        String name = id.length() == OF_A_UUID ? id.replace("-", "") : "";
        return isTrace(name)
                ? name
                : UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "");
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
