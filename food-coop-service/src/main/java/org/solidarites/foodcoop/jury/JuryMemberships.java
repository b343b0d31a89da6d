package org.solidarites.foodcoop.jury;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** SIRET of each organisation that somebody on a jury belongs to, all of them. */
@Schema(name = "JuryMemberships")
public record JuryMemberships(
        @NotNull @Size(max = 50) @Schema(examples = "[\"35600000000048\"]")
        List<@NotBlank @Size(max = 20) String> memberships) {}
