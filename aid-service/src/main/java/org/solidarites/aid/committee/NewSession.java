package org.solidarites.aid.committee;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A session to be planned.
 *
 * @param members opaque ids of those who sit, as in their tokens
 */
@Schema(name = "NewCommitteeSession")
public record NewSession(
        @NotNull @Schema(examples = "2026-02-12") LocalDate heldOn,

        @NotNull @Size(min = 1, max = 40) @Schema(examples = "[\"5f0c2a4e-5b1d-4d0e-9a55-3d2c1b0a9f8e\"]")
        List<@NotBlank @Size(max = 100) String> members) {}
