package org.solidarites.acceptance.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.solidarites.acceptance.Answer;
import org.solidarites.acceptance.Door;
import org.solidarites.acceptance.Surprise;

/** Sends operations and notes what was answered. */
final class Sender {

    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final Door door;

    Sender(Door door) {
        this.door = door;
    }

    /** Sends it once; an answer is there only if one came. */
    Optional<Answer> send(Operation operation) {
        Request request = operation.request();
        @Nullable String token;
        try {
            token = request.tokenFrom(door);
        } catch (Surprise noToken) {
            return Optional.empty();
        }
        Instant begin = Instant.now();
        try {
            Answer answer = door.call(request.method(), request.path(), token, request.body(), headers(operation));
            operation.add(Attempt.answered(begin, Duration.between(begin, Instant.now()), answer));
            return Optional.of(answer);
        } catch (Surprise nothingCame) {
            operation.add(Attempt.lost(begin, Duration.between(begin, Instant.now())));
            return Optional.empty();
        }
    }

    /** Sends it, and some times more while nobody knows what became of it, as a client of the API would. */
    Optional<Answer> insist(Operation operation) throws InterruptedException {
        Optional<Answer> answer = send(operation);
        for (int tried = 1; tried < TRIES && operation.kind().hasKey() && operation.is(Outcome.UNKNOWN); tried++) {
            Thread.sleep(PAUSE);
            answer = send(operation);
        }
        return answer;
    }

    private static Map<String, String> headers(Operation operation) {
        Map<String, String> headers = new HashMap<>(operation.request().headers());
        if (operation.kind().hasKey()) {
            headers.put("Idempotency-Key", operation.key());
        }
        return headers;
    }
}
