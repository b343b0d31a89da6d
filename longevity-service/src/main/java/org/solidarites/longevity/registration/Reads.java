package org.solidarites.longevity.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.solidarites.chassis.identity.Caller;

/**
 * Notes who was shown who a registration is for, for that person to read: if the note can not be kept, nothing is shown.
 * That the person reads her own data is no reading.
 */
@ApplicationScoped
class Reads {

    private final ReadRepository reads;
    private final Clock clock;

    Reads(ReadRepository reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** Notes that somebody is shown these; those that she made for herself are passed over. */
    @Transactional(Transactional.TxType.MANDATORY)
    void record(Collection<Registration> shown, Collection<UUID> withPerson, Caller reader) {
        shown.stream()
                .filter(registration -> withPerson.contains(registration.id()) && !registration.isOwn(reader))
                .forEach(registration -> reads.persist(new PersonalRead(registration.id(), reader, clock.instant())));
    }
}
