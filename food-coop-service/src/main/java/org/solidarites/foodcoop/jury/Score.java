package org.solidarites.foodcoop.jury;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
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

    UUID projectId() {
        return projectId;
    }

    String subject() {
        return subject;
    }

    Ballot ballot() {
        return new Ballot(projectId, points);
    }

    View view() {
        return new View(id(), projectId, points, comment, givenAt);
    }

    /** A score as the jury reads it; who gave it is not told. */
    @Schema(name = "JuryScore")
    public record View(
            UUID id,
            UUID projectId,
            List<Integer> points,
            @Nullable String comment,
            Instant givenAt) {}
}
