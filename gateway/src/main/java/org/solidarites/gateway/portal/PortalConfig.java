package org.solidarites.gateway.portal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What an operator can set on the site. */
@ConfigMapping(prefix = "solidarites.portal")
public interface PortalConfig {

    /** How long a page waits for the services; what has not answered by then is named as missing. */
    @WithDefault("1s")
    Duration budget();

    /** How long figures are shown until the services are asked again. */
    @WithDefault("60s")
    Duration figuresKept();

    /** How long a state of the parts is shown until they are asked again. */
    @WithDefault("10s")
    Duration statusKept();

    /** A client that the examples use; only where everybody may use it. */
    Optional<String> exampleClient();

    /** Its secret. */
    Optional<String> exampleSecret();
}
