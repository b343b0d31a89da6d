package org.solidarites.longevity.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;
import org.solidarites.longevity.space.SeniorSpaces;

/** Finds the registrations that a caller may see, and shows them together with their people. */
@ApplicationScoped
class RegistrationViews {

    private final RegistrationRepository registrations;
    private final PersonRepository people;
    private final SeniorSpaces spaces;

    RegistrationViews(RegistrationRepository registrations, PersonRepository people, SeniorSpaces spaces) {
        this.registrations = registrations;
        this.people = people;
        this.spaces = spaces;
    }

    /** The registration, if this caller may see it. */
    Optional<Registration> visible(UUID id, Caller caller) {
        return registrations
                .findByIdOptional(id)
                .filter(registration -> registration.isVisibleTo(caller, spacesServed(caller)));
    }

    RegistrationView of(Registration registration) {
        return registration.view(people.of(List.of(registration.id())).get(registration.id()));
    }

    Page<RegistrationView> page(Caller caller, PageRequest asked) {
        Page<Registration> found = Page.of(
                rows(caller, asked.after(1), asked.rows()),
                asked.limit(),
                registration -> Cursor.of(registration.id().toString()));
        Map<UUID, Person> who =
                people.of(found.items().stream().map(Registration::id).toList());
        return found.map(registration -> registration.view(who.get(registration.id())));
    }

    private List<Registration> rows(Caller caller, Optional<Cursor> before, int rows) {
        return switch (RegistrantKind.of(caller)) {
            case AGENT -> registrations.ofAgent(caller.subject(), spacesServed(caller), before, rows);
            case PARTNER ->
                caller.organization() == null
                        ? List.of()
                        : registrations.ofOrganization(caller.organization(), before, rows);
            case SELF -> registrations.ofSubject(caller.subject(), before, rows);
        };
    }

    private List<UUID> spacesServed(Caller caller) {
        return caller.has(Role.AGENT) ? spaces.hostedBy(caller.guichets()) : List.of();
    }
}
