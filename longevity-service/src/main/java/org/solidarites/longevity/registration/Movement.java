package org.solidarites.longevity.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.longevity.waiting.core.Turn;

/** One movement of a registration with what decided it. It names nobody, and the database refuses to change it. */
@Entity
@Table(name = "registration_movement")
class Movement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UUID registrationId;

    @SuppressWarnings("UnusedVariable") // queries read it
    private UUID activityId;

    @Enumerated(EnumType.STRING)
    private MovementKind kind;

    private Instant movedAt;

    @Enumerated(EnumType.STRING)
    private MovedBy movedBy;

    private int places;
    private @Nullable LocalDate policy;
    private @Nullable Integer placeInLine;
    private @Nullable Integer points;
    private @Nullable Integer placesFree;
    private @Nullable Instant offeredUntil;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Movement() {}

    Movement(Registration registration, MovementKind kind, MovedBy by, Instant now) {
        this.registrationId = registration.id();
        this.activityId = registration.activityId();
        this.kind = kind;
        this.movedAt = now;
        this.movedBy = by;
        this.places = registration.need().places();
        this.offeredUntil = registration.offeredUntil();
    }

    /** The same, decided by a turn on the list. */
    Movement decidedBy(LocalDate policyOf, Turn turn) {
        policy = policyOf;
        placeInLine = turn.rank();
        points = turn.points();
        placesFree = turn.free();
        return this;
    }

    long place() {
        return id == null ? 0 : id;
    }

    MovementView view() {
        return new MovementView(
                registrationId, kind, movedAt, movedBy, places, policy, placeInLine, points, placesFree, offeredUntil);
    }
}
