package org.solidarites.aid.regulation;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.NotEmpty;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which règlements this service knows. */
@ConfigMapping(prefix = "solidarites.aid.regulations")
interface RegulationConfig {

    /** Ids of shipped documents to load, oldest first. */
    @NotEmpty
    List<String> shipped();

    /** A folder whose documents (*.json) are loaded in their place: the règlements of another city. */
    Optional<Path> directory();
}
