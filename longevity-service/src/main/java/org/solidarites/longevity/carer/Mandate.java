package org.solidarites.longevity.carer;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link that is in force, as those see it who ask what it allows.
 *
 * @param seniorSubject of the senior's token; null where she has none
 */
public record Mandate(UUID id, @Nullable String seniorSubject, List<CarerRight> rights) {

    public boolean allows(CarerRight right) {
        return rights.contains(right);
    }
}
