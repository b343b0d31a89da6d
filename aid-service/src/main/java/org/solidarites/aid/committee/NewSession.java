package org.solidarites.aid.committee;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A session to be planned.
 *
 * @param members opaque ids of those who sit, as in their tokens; at least three, so that no decision is one person's
 */
@Schema(name = "NewCommitteeSession")
public record NewSession(
        @NotNull @Schema(examples = "2026-02-12") LocalDate heldOn,

        @NotNull
        @Size(min = 3, max = 40)
        @Schema(
                examples =
                        "[\"5f0c2a4e-5b1d-4d0e-9a55-3d2c1b0a9f8e\", \"7c0e3b52-9a41-4f6e-8d27-1b6f0e5a4c93\", \"e2d94a17-63cb-4b08-a5f1-90c7d3e8b246\"]")
        List<@NotBlank @Size(max = 100) @Pattern(regexp = "\\S*", message = "{org.solidarites.no-blanks}") String>
                members) {}
