package org.solidarites.aid.appeal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How the clock of appeals is watched. */
@ConfigMapping(prefix = "solidarites.aid.appeal")
interface AppealConfig {

    /** How often it is looked at: a duration, or {@code off}. */
    String watchEvery();

    /** How many appeals one transaction rejects. */
    @WithDefault("50")
    @Min(1)
    @Max(1000)
    int batch();
}
