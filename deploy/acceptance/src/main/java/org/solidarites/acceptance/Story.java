package org.solidarites.acceptance;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells what is asked of the suite and what it answers, one request at a time, and stops at the first surprise. */
final class Story {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Door door;
    private final PrintStream out;

    Story(Door door, PrintStream out) {
        this.door = door;
        this.out = out;
    }

    void chapter(String title) {
        out.println();
        out.println(title);
    }

    /** Says in a few words what an answer means. */
    void read(String meaning) {
        out.println("     = " + meaning);
    }

    Answer get(String path, @Nullable String token) {
        return expect("GET", 200, path, token, null, Map.of());
    }

    Answer post(int status, String path, @Nullable String token, @Nullable String body) {
        return expect("POST", status, path, token, body, Map.of());
    }

    Answer expect(
            String method,
            int status,
            String path,
            @Nullable String token,
            @Nullable String body,
            Map<String, String> headers) {
        out.println("  -> " + method + " " + path + (token == null ? "   (no token)" : ""));
        if (body != null) {
            out.println("     " + body.replaceAll("\\s+", " ").strip());
        }
        Answer answer = door.call(method, path, token, body, headers);
        out.println("  <- " + answer.status());
        if (answer.status() != status) {
            throw new Surprise(
                    method + " " + path + " answered " + answer.status() + ", not " + status + ": " + answer.body());
        }
        return answer;
    }

    /** Asks again until the answer is as it will be once the events have arrived. */
    Answer await(String what, Supplier<Answer> question, Predicate<Answer> arrived) {
        out.println("  .. " + what);
        long began = System.nanoTime();
        try {
            Answer answer = Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .pollDelay(Duration.ZERO)
                    .until(question::get, arrived);
            out.println("     seen after " + (System.nanoTime() - began) / 1_000_000 + " ms");
            return answer;
        } catch (ConditionTimeoutException never) {
            throw new Surprise("it did not happen within " + PATIENCE.toSeconds() + " s: " + what);
        }
    }

    void require(boolean asTold, String otherwise) {
        if (!asTold) {
            throw new Surprise(otherwise);
        }
    }
}
