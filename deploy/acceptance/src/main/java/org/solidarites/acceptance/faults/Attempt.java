package org.solidarites.acceptance.faults;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.solidarites.acceptance.Answer;

/**
 * One time that an operation was sent.
 *
 * @param status of the answer; 0 if there was none
 * @param id that the answer gave to what was made, if any
 * @param code of the problem that was answered, if any
 */
record Attempt(
        Instant sentAt,
        Duration took,
        int status,
        @Nullable String id,
        @Nullable String code) {

    private static final String PROBLEM = "urn:solidarites:problem:";

    static Attempt answered(Instant sentAt, Duration took, Answer answer) {
        return new Attempt(
                sentAt,
                took,
                answer.status(),
                field(answer, "id"),
                answer.isProblem() ? answer.json().path("type").asText().replace(PROBLEM, "") : null);
    }

    static Attempt lost(Instant sentAt, Duration took) {
        return new Attempt(sentAt, took, 0, null, null);
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Nothing was done, and sending it again would not help: neither too early nor for want of anything of ours. */
    boolean isRefusal() {
        return status >= 400 && status < 500 && status != 401 && status != 408 && status != 429;
    }

    private static @Nullable String field(Answer answer, String name) {
        boolean json = answer.find("Content-Type").orElse("").contains("json");
        return json && answer.json().path(name).isTextual()
                ? answer.json().path(name).asText()
                : null;
    }
}
