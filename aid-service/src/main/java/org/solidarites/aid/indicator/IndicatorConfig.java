package org.solidarites.aid.indicator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the open figures are given. */
@ConfigMapping(prefix = "solidarites.indicators")
interface IndicatorConfig {

    /** How long figures are given out before they are put together again: they are open to all, and cost a scan. */
    @WithDefault("PT15M")
    Duration keptFor();
}
