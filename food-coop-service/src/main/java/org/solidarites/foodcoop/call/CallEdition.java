package org.solidarites.foodcoop.call;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.solidarites.chassis.id.Ids;

/** What a call said from one instant on. What is written stays; the database sees to it. */
@Entity
@Immutable
@Table(name = "call_edition")
class CallEdition {

    @Id
    private UUID id;

    private UUID callId;

    @Column(name = "number")
    private int edition;

    @Enumerated(EnumType.STRING)
    private EditionStage stage;

    private String reason;
    private Instant since;

    @JdbcTypeCode(SqlTypes.JSON)
    private CallTerms terms;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected CallEdition() {}

    CallEdition(Call call, EditionStage stage, String reason, Instant since) {
        this.id = Ids.next();
        this.callId = call.id();
        this.edition = call.edition();
        this.stage = stage;
        this.reason = reason;
        this.since = since;
        this.terms = call.terms();
    }

    View view() {
        return new View(callId, edition, stage, reason, since, terms);
    }

    /**
     * An edition as the public reads it.
     *
     * @param number from 1 on
     * @param since from when on the call said this
     * @param reason why it was made
     */
    @Schema(name = "CallEdition")
    public record View(
            UUID callId,
            @Schema(examples = "2") int number,
            EditionStage stage,
            String reason,
            Instant since,
            CallTerms terms) {}
}
