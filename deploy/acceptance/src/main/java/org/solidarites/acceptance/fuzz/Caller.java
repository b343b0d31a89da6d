package org.solidarites.acceptance.fuzz;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.solidarites.acceptance.Door;

/** Somebody who asks: one of each role, and who shows no token. */
enum Caller {
    NOBODY,
    RESIDENT,
    AGENT,
    INSTRUCTOR,
    COMMITTEE,
    FINANCE,
    COORDINATOR,
    PARTNER,
    ADMIN;

    /** The name of the role in the access matrix. */
    String role() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Nullable
    String token(Door door) {
        return switch (this) {
            case NOBODY -> null;
            case PARTNER -> door.partner("partner-demo");
            default -> door.user(role() + ".demo");
        };
    }
}
