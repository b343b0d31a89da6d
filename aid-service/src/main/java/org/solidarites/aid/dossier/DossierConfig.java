package org.solidarites.aid.dossier;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.solidarites.chassis.money.Euros;

/** How long applicants have, who decides alone and up to how much, and how the clock of silence is watched. */
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

    /** Up to how many euros one person may grant by delegation (CASF R123-21); an assumption, to be confirmed. */
    @NotNull
    BigDecimal delegationCeiling();

    /** Subjects of those to whom the board has delegated decisions; unset, every member of the committee. */
    Optional<Set<String>> delegates();

    /** How often the clock of silence is looked at: a duration, or {@code off}. */
    String watchEvery();

    /** How many dossiers one transaction of the clock warns of or rejects. */
    @WithDefault("50")
    @Min(1)
    @Max(1000)
    int batch();

    /** The ceiling as an amount. */
    default Euros ceiling() {
        return Euros.of(delegationCeiling());
    }
}
