package org.solidarites.guichet.standard.hsds;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids for what has none of its own here. The same thing has the same id in every answer. */
final class HsdsIds {

    private static final long OTHER_TABLE = 1;

    private HsdsIds() {}

    /** An id made of what identifies a row of a table. */
    static UUID of(String table, Object... key) {
        StringBuilder name = new StringBuilder(table);
        for (Object part : key) {
            name.append(':').append(part);
        }
        return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The id of the one service_at_location of a service; of that id it is the id of the service. */
    static UUID turned(UUID id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ OTHER_TABLE);
    }
}
