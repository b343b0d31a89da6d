package org.solidarites.chassis.testing;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.function.Supplier;

/** What a client does that is told to come back. */
public final class Patience {

    private static final String IN_FLIGHT = "urn:solidarites:problem:request-in-flight";

    private Patience() {}

    /**
     * Sends a request again until it is served: where many come at once, or the first with a key is still at work, a slow
     * machine lets some wait for too long.
     *
     * @return the first answer that is neither 503 nor the refusal of a request in flight, within a minute
     */
    public static Response untilServed(Supplier<Response> request) {
        return await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .atMost(Duration.ofMinutes(1))
                .until(request::get, answer -> !asksToComeBack(answer));
    }

    private static boolean asksToComeBack(Response answer) {
        return answer.statusCode() == 503 || (answer.statusCode() == 409 && IN_FLIGHT.equals(answer.path("type")));
    }
}
