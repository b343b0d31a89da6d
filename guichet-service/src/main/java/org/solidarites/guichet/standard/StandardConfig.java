package org.solidarites.guichet.standard;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** How the directory presents itself to those who collect from many cities. */
@ConfigMapping(prefix = "solidarites.standard")
public interface StandardConfig {

    /** The producer's name in data·inclusion, before the {@code --} of every id; it never changes. */
    @NotBlank
    String source();

    /** Where the public document of this API is. */
    URI openapiUrl();

    /** A file with the bodies of another city; without it those of Nantes. */
    Optional<Path> organizationsFile();
}
