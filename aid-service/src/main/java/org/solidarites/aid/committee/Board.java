package org.solidarites.aid.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** The board, from which the members of a session are named, where the city has told who sits on it. */
@ApplicationScoped
class Board {

    private final @Nullable Set<String> members;

    @Inject
    Board(CommitteeConfig config) {
        this(config.members().orElse(null));
    }

    Board(@Nullable Set<String> members) {
        this.members = members;
    }

    /**
     * Refuses a session of others.
     *
     * @throws Refusal {@code NOT_ON_THE_BOARD}
     */
    void requireAll(List<String> named) {
        for (int i = 0; i < named.size(); i++) {
            if (members != null && !members.contains(named.get(i))) {
                throw AidProblem.NOT_ON_THE_BOARD.refuse().at(FieldError.inBody("members/" + i));
            }
        }
    }
}
