package org.solidarites.gateway.quota;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;

/**
 * What the quota says about one request.
 *
 * @param plan of the one who asks
 * @param isAllowed whether the request may pass
 * @param left how many more may at once
 * @param untilNext until the next one may
 */
public record Allowance(Plan plan, boolean isAllowed, long left, Duration untilNext) {

    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence LIMIT = HttpHeaders.createOptimized("RateLimit");

    /**
     * Says it in the headers {@code RateLimit-Policy} and {@code RateLimit} (draft-ietf-httpapi-ratelimit-headers-10): the
     * quota {@code q} of a window {@code w} in seconds, what is left of it {@code r}, and the seconds {@code t} until all of
     * it is back.
     */
    public void tell(HttpServerResponse response) {
        long used = plan.perMinute() - left;
        long untilAllIsBack = Math.ceilDiv(used * Plan.WINDOW.toSeconds(), plan.perMinute());
        response.putHeader(POLICY, plan.policy())
                .putHeader(LIMIT, "\"" + plan.name() + "\";r=" + left + ";t=" + untilAllIsBack);
    }
}
