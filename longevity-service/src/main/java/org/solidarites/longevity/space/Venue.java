package org.solidarites.longevity.space;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A senior space as a place where something may happen.
 *
 * @param hostGuichet code of the desk that hosts it, or null
 */
public record Venue(
        UUID id, String code, boolean isOpen, @Nullable String hostGuichet) {}
