package org.solidarites.aid.engine;

import org.jspecify.annotations.Nullable;

/**
 * What one condition found.
 *
 * @param found null if it is not known
 */
public record Finding(
        Condition condition, Truth met, @Nullable Measure found) {}
