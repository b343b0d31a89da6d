package org.solidarites.longevity.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.id.Ids;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;

/** A note that somebody was shown who a registration is for. */
@Entity
@Table(name = "personal_read")
class PersonalRead {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // queries read it
    private UUID registrationId;

    private Instant readAt;
    private String role;
    private @Nullable String organization;
    private List<String> guichets;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected PersonalRead() {}

    PersonalRead(UUID registrationId, Caller reader, Instant now) {
        this.id = Ids.next();
        this.registrationId = registrationId;
        this.readAt = now;
        this.role = Stream.of(Role.AGENT, Role.PARTNER)
                .filter(reader::has)
                .findFirst()
                .orElse(Role.RESIDENT);
        this.organization = reader.organization();
        this.guichets = reader.guichets().stream().sorted().toList();
    }

    UUID id() {
        return id;
    }

    ReadView view() {
        return new ReadView(id, readAt, role, organization, guichets);
    }
}
