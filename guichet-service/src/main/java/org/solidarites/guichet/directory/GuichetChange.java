package org.solidarites.guichet.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.solidarites.chassis.id.Ids;

/** One line of the history of an entry. What is written stays; the database sees to it. */
@Entity
@Immutable
@Table(name = "guichet_change")
class GuichetChange {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // the queries read it
    private UUID guichetId;

    private long version;
    private Instant changedAt;
    private String changedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<FieldChange> fields;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected GuichetChange() {}

    GuichetChange(UUID guichetId, long version, Instant changedAt, String changedBy, List<FieldChange> fields) {
        this.id = Ids.next();
        this.guichetId = guichetId;
        this.version = version;
        this.changedAt = changedAt;
        this.changedBy = changedBy;
        this.fields = fields;
    }

    UUID id() {
        return id;
    }

    GuichetChangeView view() {
        return new GuichetChangeView(version, changedAt, changedBy, List.copyOf(fields));
    }
}
