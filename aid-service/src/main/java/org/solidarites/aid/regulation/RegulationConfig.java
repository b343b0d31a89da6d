package org.solidarites.aid.regulation;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.NotEmpty;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which règlements this service knows. */
@ConfigMapping(prefix = "solidarites.aid.regulations")
interface RegulationConfig {

    /** Ids of shipped documents, which are published at the first start. */
    @NotEmpty
    List<String> shipped();

    /** A folder whose documents (*.json) take their place: the règlements of another city. */
    Optional<Path> directory();

    /** How often {@link RegulationRefresh} looks for versions that another instance has published: a duration, or {@code off}. */
    String refreshEvery();
}
