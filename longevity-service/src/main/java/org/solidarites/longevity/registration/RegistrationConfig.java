package org.solidarites.longevity.registration;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Size;

/** How registrations are kept. */
@ConfigMapping(prefix = "solidarites.registration")
public interface RegistrationConfig {

    /** The secret under which people are hashed, at least 32 characters; with another one nobody is recognised. */
    @Size(min = 32)
    String personKey();
}
