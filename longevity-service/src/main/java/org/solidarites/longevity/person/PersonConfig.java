package org.solidarites.longevity.person;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Size;

/** How people are recognised. */
@ConfigMapping(prefix = "solidarites.registration")
public interface PersonConfig {

    /** The secret under which people are hashed, at least 32 characters; with another one nobody is recognised. */
    @Size(min = 32)
    String personKey();
}
