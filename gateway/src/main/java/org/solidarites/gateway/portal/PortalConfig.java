package org.solidarites.gateway.portal;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What an operator can set on the site. */
@ConfigMapping(prefix = "solidarites.portal")
public interface PortalConfig {

    /** A client that the examples use; only where everybody may use it. */
    Optional<String> exampleClient();

    /** Its secret. */
    Optional<String> exampleSecret();
}
