package org.solidarites.longevity.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;
import org.solidarites.longevity.carer.CarerRight;
import org.solidarites.longevity.person.Person;

/** Finds the registrations that a caller may see, and shows them together with their people. */
@ApplicationScoped
class RegistrationViews {

    private final RegistrationRepository registrations;
    private final PersonRepository people;
    private final Sights sights;
    private final WaitingList list;
    private final Reads reads;
    private final Clock clock;

    RegistrationViews(
            RegistrationRepository registrations,
            PersonRepository people,
            Sights sights,
            WaitingList list,
            Reads reads,
            Clock clock) {
        this.registrations = registrations;
        this.people = people;
        this.sights = sights;
        this.list = list;
        this.reads = reads;
        this.clock = clock;
    }

    /** The registration, if this caller may see it. */
    Optional<Registration> visible(UUID id, Caller caller) {
        return registrations.findByIdOptional(id).filter(registration -> registration.isVisibleTo(sights.of(caller)));
    }

    /**
     * The registration, if this caller may answer for it and cancel it.
     *
     * @throws Refusal {@code MANDATE_WITHOUT_RIGHT} for a carer who may only see it
     */
    Optional<Registration> inTheHandsOf(UUID id, Caller caller) {
        Optional<Registration> seen = visible(id, caller);
        seen.filter(registration -> !registration.isInTheHandsOf(sights.of(caller)))
                .ifPresent(registration -> {
                    throw LongevityProblem.MANDATE_WITHOUT_RIGHT.refuse().with("right", CarerRight.BOOK);
                });
        return seen;
    }

    /** The same, and its offer is passed on first if it has run out. Needs a transaction. */
    Optional<Registration> current(UUID id, Caller caller) {
        return visible(id, caller).map(this::settled);
    }

    private Registration settled(Registration seen) {
        if (!seen.isOverdue(clock.instant())) {
            return seen;
        }
        list.settle(seen.activityId());
        return registrations.again(seen);
    }

    /** With its person; that this caller is shown her is noted. Needs a transaction. */
    RegistrationView of(Registration registration, Caller reader) {
        Map<UUID, Person> who = people.of(List.of(registration.id()));
        reads.record(List.of(registration), who.keySet(), reader);
        return registration.view(who.get(registration.id()));
    }

    /** A page; offers on it that have run out are passed on first. Needs a transaction. */
    Page<RegistrationView> page(Caller caller, PageRequest asked) {
        Page<Registration> found = Page.of(
                rows(caller, asked.after(1), asked.rows()),
                asked.limit(),
                registration -> Cursor.of(registration.id().toString()));
        List<Registration> shown = found.items().stream().map(this::settled).toList();
        Map<UUID, Person> who = people.of(shown.stream().map(Registration::id).toList());
        reads.record(shown, who.keySet(), caller);
        return new Page<>(shown, found.next()).map(registration -> registration.view(who.get(registration.id())));
    }

    private List<Registration> rows(Caller caller, Optional<Cursor> before, int rows) {
        return switch (RegistrantKind.of(caller)) {
            case AGENT ->
                registrations.ofAgent(caller.subject(), sights.of(caller).spaces(), before, rows);
            case PARTNER ->
                caller.organization() == null
                        ? List.of()
                        : registrations.ofOrganization(caller.organization(), before, rows);
            case SELF, CARER -> registrations.ofResident(sights.of(caller), before, rows);
        };
    }
}
