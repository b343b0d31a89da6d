package org.solidarites.longevity.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How waiting lists are run, and how long people are remembered. */
@ConfigMapping(prefix = "solidarites.waiting")
public interface WaitingConfig {

    /** How often offers that ran out are passed on and the service says that it lives: a duration, or off. */
    @WithDefault("1m")
    String jobsEvery();

    /** How often it is looked whom to forget: a duration, or off. */
    @WithDefault("6h")
    String erasureEvery();

    /** How many months after the last contact a person is forgotten. */
    @Min(1)
    @WithDefault("24")
    int keptForMonths();
}
