package org.solidarites.foodcoop.project;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class ProjectRepository extends AggregateRepository<Project> {

    /** The project, if this caller may see it. */
    Optional<Project> visible(UUID id, Caller caller) {
        return findByIdOptional(id).filter(project -> project.isVisibleTo(caller));
    }

    /** Projects, newest first, of one call and of one association where they are given. */
    List<Project> page(@Nullable UUID call, @Nullable String organization, Optional<Cursor> before, int rows) {
        return newest(
                "(:call is null or callId = :call) and (:organization is null or organization = :organization)",
                Parameters.with("call", call).and("organization", organization),
                before,
                rows);
    }

    /** The projects of a call in some states, oldest first. */
    List<Project> inStates(UUID call, List<ProjectState> states) {
        return list(
                "callId = :call and state in :states order by id",
                Parameters.with("call", call).and("states", states));
    }

    long count(UUID call, ProjectState state) {
        return count("callId = ?1 and state = ?2", call, state);
    }

    /** Holds all projects of a call until the transaction ends; what they say is read afterwards. */
    void hold(UUID call) {
        getEntityManager()
                .createNativeQuery("SELECT id FROM project WHERE call_id = ?1 ORDER BY id FOR UPDATE", UUID.class)
                .setParameter(1, call)
                .getResultList();
    }
}
