package org.solidarites.chassis.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * An answer as it was given the first time.
 *
 * @param status HTTP status
 * @param location path of what was made, or null
 * @param tag strong entity tag without quotes, or null
 * @param body JSON text, or null
 */
public record RecordedAnswer(
        int status,
        @Nullable String location,
        @Nullable String tag,
        @Nullable String body) {}
