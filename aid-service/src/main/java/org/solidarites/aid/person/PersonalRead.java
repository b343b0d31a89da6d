package org.solidarites.aid.person;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.id.Ids;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;

/** That somebody was shown data of a person. Written once and never changed: the database refuses it too. */
@Entity
@Table(name = "personal_read")
class PersonalRead {

    private static final List<String> BY_REACH =
            List.of(Role.INSTRUCTOR, Role.COMMITTEE, Role.FINANCE, Role.COORDINATOR, Role.AGENT, Role.PARTNER);

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // the query looks by it
    private UUID householdRef;

    @Enumerated(EnumType.STRING)
    private PersonalData what;

    private @Nullable UUID piece;
    private Instant readAt;

    /** Never shown: whoever is responsible for a reader finds the name behind it. */
    @SuppressWarnings("UnusedVariable") // the database keeps it
    private String subject;

    private String role;
    private @Nullable String organization;
    private List<String> guichets;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected PersonalRead() {}

    PersonalRead(UUID householdRef, PersonalData what, @Nullable UUID piece, Caller reader, Instant now) {
        this.id = Ids.next();
        this.householdRef = householdRef;
        this.what = what;
        this.piece = piece;
        this.readAt = now;
        this.subject = reader.subject();
        this.role = BY_REACH.stream().filter(reader::has).findFirst().orElse(Role.RESIDENT);
        this.organization = reader.organization();
        this.guichets = reader.guichets().stream().sorted().toList();
    }

    UUID id() {
        return id;
    }

    ReadView view() {
        return new ReadView(id, readAt, what, piece, role, organization, guichets);
    }
}
