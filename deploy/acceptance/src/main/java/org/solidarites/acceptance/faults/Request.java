package org.solidarites.acceptance.faults;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.solidarites.acceptance.Door;

/**
 * What is sent, each time in the same words.
 *
 * @param token of the one who asks; null for everybody
 * @param body JSON text, or null
 */
record Request(
        String method,
        String path,
        @Nullable Function<Door, String> token,
        @Nullable String body,
        Map<String, String> headers) {

    static final Function<Door, String> PARTNER = door -> door.partner("partner-demo");
    static final Function<Door, String> AGENT = door -> door.user("agent.demo");
    static final Function<Door, String> INSTRUCTOR = door -> door.user("instructor.demo");
    static final Function<Door, String> COMMITTEE = door -> door.user("committee.demo");
    static final Function<Door, String> COORDINATOR = door -> door.user("coordinator.demo");
    static final Function<Door, String> FINANCE = door -> door.user("finance.demo");

    /** A token for it; null if it needs none. */
    @Nullable
    String tokenFrom(Door door) {
        return token == null ? null : token.apply(door);
    }

    static Request get(String path) {
        return new Request("GET", path, null, null, Map.of());
    }

    static Request post(String path, @Nullable Function<Door, String> token, @Nullable String body) {
        return new Request("POST", path, token, body, Map.of());
    }
}
