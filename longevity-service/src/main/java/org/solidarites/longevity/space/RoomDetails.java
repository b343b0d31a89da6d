package org.solidarites.longevity.space;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A room as it is written: all of it each time.
 *
 * @param name unique in its space
 * @param capacity how many people it holds
 */
public record RoomDetails(
        @NotBlank @Size(max = 100) @Schema(examples = "Salle des ateliers")
        String name,

        @NotNull @Min(1) @Max(500) @Schema(examples = "14") Integer capacity,

        @Size(max = 6) @Schema(description = "None if left out.", examples = "[\"WHEELCHAIR\"]") @Nullable
        List<@NotNull Accessibility> accessibility) {

    List<Accessibility> accessible() {
        return accessibility == null
                ? List.of()
                : accessibility.stream().distinct().toList();
    }
}
