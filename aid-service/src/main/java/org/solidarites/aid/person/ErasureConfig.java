package org.solidarites.aid.person;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** When data about persons is erased. */
@ConfigMapping(prefix = "solidarites.aid.erasure")
interface ErasureConfig {

    /** Months after the last contact with the person (CNIL, délibération 2023-095: two years). */
    @WithDefault("24")
    @Min(1)
    @Max(120)
    int monthsAfterLastContact();

    /** How often it is looked for what is due: a duration, or {@code off}. */
    String watchEvery();

    /** How many dossiers one transaction looks at. */
    @WithDefault("50")
    @Min(1)
    @Max(1000)
    int batch();
}
