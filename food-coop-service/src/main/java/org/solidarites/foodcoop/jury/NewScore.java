package org.solidarites.foodcoop.jury;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.foodcoop.jury.core.Ballot;

/**
 * What a member of the jury gives a project.
 *
 * @param points for each criterion of the call, in its order, 0 to 10
 */
public record NewScore(
        @NotEmpty @Size(max = 30) @Schema(examples = "[8, 6]")
        List<@NotNull @Min(0) @Max(Ballot.MOST) Integer> points,

        @Size(max = 2000) @Nullable @Schema(examples = "Partenariat solide.")
        String comment) {}
