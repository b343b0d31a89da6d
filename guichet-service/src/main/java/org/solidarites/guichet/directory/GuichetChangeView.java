package org.solidarites.guichet.directory;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change of an entry.
 *
 * @param version the entry's version since, as in its {@code ETag}
 * @param by who changed it: the opaque subject of a token, or the program that keeps the entry
 * @param fields what changed; at the first version all that was entered
 */
@Schema(name = "GuichetChange")
public record GuichetChangeView(
        @Schema(examples = "3") long version,
        Instant at,

        @Schema(examples = "f3b2c1d0-6a54-4b8e-9d53-2f1f6c1f0a11")
        String by,

        List<FieldChange> fields) {}
