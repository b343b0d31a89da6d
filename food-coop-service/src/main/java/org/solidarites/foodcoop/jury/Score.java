package org.solidarites.foodcoop.jury;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.foodcoop.jury.core.Ballot;

/** What one member of the jury gave one project, sealed until the session. */
@Entity
@Table(name = "jury_score")
class Score extends Aggregate {

    @SuppressWarnings("UnusedVariable") // the queries read it
    private UUID callId;

    private UUID projectId;
    private String subject;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Integer> points;

    private @Nullable String comment;
    private Instant givenAt;
    private boolean involved;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Score() {}

    static Score give(UUID call, UUID project, String subject, NewScore given, Instant now) {
        Score score = new Score();
        score.callId = call;
        score.projectId = project;
        score.subject = subject;
        score.points = given.points();
        score.comment = given.comment();
        score.givenAt = now;
        return score;
    }

    /** Notes whether the one who gave it belongs to an organisation of the project. */
    void involve(boolean belongs) {
        involved = belongs;
    }

    /**
     * Whether the ranking counts it.
     *
     * @param declared who has declared an interest in the project
     */
    boolean counts(Set<String> declared) {
        return !involved && !declared.contains(subject);
    }

    UUID projectId() {
        return projectId;
    }

    String subject() {
        return subject;
    }

    Ballot ballot() {
        return new Ballot(projectId, points);
    }

    View view(boolean counts) {
        return new View(id(), projectId, points, comment, givenAt, counts);
    }

    /**
     * A score as the jury reads it; who gave it is not told.
     *
     * @param counts whether the ranking counts it: not that of somebody who has an interest in the project
     */
    @Schema(name = "JuryScore")
    public record View(
            UUID id,
            UUID projectId,
            List<Integer> points,
            @Nullable String comment,
            Instant givenAt,
            boolean counts) {}
}
