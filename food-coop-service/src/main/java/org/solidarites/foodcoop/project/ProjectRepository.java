package org.solidarites.foodcoop.project;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class ProjectRepository extends AggregateRepository<Project> {

    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** The project, if this caller may see it. */
    Optional<Project> visible(UUID id, Caller caller) {
        return findByIdOptional(id).filter(project -> project.isVisibleTo(caller));
    }

    /** Projects, newest first, of one call and of one association where they are given. */
    List<Project> page(@Nullable UUID call, @Nullable String organization, Optional<Cursor> before, int rows) {
        return find(
                        "(:call is null or callId = :call) and (:organization is null or organization = :organization)"
                                + " and id < :before order by id desc",
                        Parameters.with("call", call)
                                .and("organization", organization)
                                .and("before", before.map(Cursor::id).orElse(AFTER_ALL)))
                .range(0, rows - 1)
                .list();
    }

    /** The projects of a call in some states, oldest first. */
    List<Project> inStates(UUID call, List<ProjectState> states) {
        return list(
                "callId = :call and state in :states order by id",
                Parameters.with("call", call).and("states", states));
    }

    /** The projects of a call in a state, held for a change until the transaction ends. */
    List<Project> heldIn(UUID call, ProjectState state) {
        return find(
                        "callId = :call and state = :state order by id",
                        Parameters.with("call", call).and("state", state))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
