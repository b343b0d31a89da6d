package org.solidarites.aid.dossier;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import java.util.Set;

/** How long applicants have, who decides alone, and how the clock of silence is watched. */
@ConfigMapping(prefix = "solidarites.aid.dossier")
interface DossierConfig {

    /** How many days the acknowledgement gives to bring the pieces; an assumption, to be confirmed by the CCAS. */
    @WithDefault("30")
    @Min(1)
    @Max(365)
    int daysForPieces();

    /** How many days ahead the deadline of a request for pieces may be at most. */
    @WithDefault("90")
    @Min(1)
    @Max(365)
    int longestSuspension();

    /** Subjects of those to whom the board has delegated decisions; unset, every member of the committee. */
    Optional<Set<String>> delegates();

    /** How often the clock of silence is looked at: a duration, or {@code off}. */
    String watchEvery();

    /** How many dossiers one transaction of the clock warns of or rejects. */
    @WithDefault("50")
    @Min(1)
    @Max(1000)
    int batch();
}
