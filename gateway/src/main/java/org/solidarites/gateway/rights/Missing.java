package org.solidarites.gateway.rights;

import io.vertx.core.json.JsonObject;

/**
 * A part of the answer that could not be had.
 *
 * @param part its name in the answer
 */
record Missing(String part, Reason reason) {

    /** Why. */
    enum Reason {
        /** It did not answer within the time there was. */
        LATE,
        /** Its service could not be reached, or answered what nobody can use. */
        AWAY
    }

    JsonObject json() {
        return new JsonObject().put("part", part).put("reason", reason.name());
    }
}
