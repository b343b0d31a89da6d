package org.solidarites.aid.committee;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Who sits. */
@ConfigMapping(prefix = "solidarites.aid.committee")
interface CommitteeConfig {

    /**
     * Subjects of the members of the board, as in their tokens; unset, whoever the coordinator names. The service knows
     * the roles of those who call it and of nobody else.
     */
    Optional<Set<String>> members();
}
