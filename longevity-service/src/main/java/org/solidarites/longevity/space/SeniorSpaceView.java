package org.solidarites.longevity.space;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.longevity.host.Host;

/**
 * A senior space as the public sees it.
 *
 * @param hostGuichet code of the desk that hosts it, or null
 * @param host that desk, as far as guichet-service told of it; null while it is unknown here
 */
@Schema(name = "SeniorSpace")
public record SeniorSpaceView(
        UUID id,
        @Schema(examples = "espace-seniors-dervallieres") String code,

        @Schema(examples = "Espace seniors de proximité des Dervallières")
        String name,

        @Schema(examples = "dervallieres-zola") String quartier,
        @Schema(examples = "OPEN") SeniorSpaceState state,

        @Schema(implementation = String.class, examples = "2024-06") @Nullable
        OpeningDate openedOn,

        @Nullable String announcedFor,
        @Schema(examples = "pole-daniel-asseray") @Nullable String hostGuichet,

        @Schema(description = "The place that hosts it; null while it is not known here.") @Nullable
        Host host,

        @Schema(description = "Of each week, in order; null while they are not known.") @Nullable
        List<OpenHours> openingHours,

        @Schema(description = "Where these facts were read.")
        String source) {}
