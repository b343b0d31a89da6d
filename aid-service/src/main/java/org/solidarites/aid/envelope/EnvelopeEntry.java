package org.solidarites.aid.envelope;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.id.Ids;
import org.solidarites.chassis.money.Euros;

/** One movement of an envelope, with the totals after it. Never changed: the database refuses it. */
@Entity
@Immutable
@Table(name = "envelope_entry")
class EnvelopeEntry {

    @Id
    private UUID id;

    private UUID envelopeId;
    private int number;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    private long cents;

    @Embedded
    private Totals totals;

    private @Nullable String reason;
    private @Nullable UUID dossierId;
    private @Nullable UUID paymentId;
    private @Nullable String recordedBy;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected EnvelopeEntry() {}

    EnvelopeEntry(UUID envelopeId, int number, Movement movement, Totals after, Signature signature) {
        this.id = Ids.next();
        this.envelopeId = envelopeId;
        this.number = number;
        this.kind = movement.kind();
        this.cents = movement.amount().cents();
        this.totals = after;
        this.reason = movement.reason();
        this.dossierId = movement.dossierId();
        this.paymentId = movement.paymentId();
        this.recordedBy = signature.by();
        this.recordedAt = signature.at();
    }

    UUID envelopeId() {
        return envelopeId;
    }

    int number() {
        return number;
    }

    EnvelopeEntryView view() {
        return new EnvelopeEntryView(
                number,
                kind,
                Euros.ofCents(cents),
                reason,
                dossierId,
                paymentId,
                Euros.ofCents(totals.amountCents()),
                Euros.ofCents(totals.committedCents()),
                Euros.ofCents(totals.liquidatedCents()),
                recordedBy,
                recordedAt);
    }
}
