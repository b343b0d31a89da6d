package org.solidarites.aid.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Callers;

/**
 * Notes who was shown what of a person, for that person to read. Every operation that shows such data calls it, in its
 * transaction: if the note can not be kept, the data is not shown.
 */
@ApplicationScoped
public class Reads {

    private final ReadRepository reads;
    private final Callers callers;
    private final Clock clock;

    Reads(ReadRepository reads, Callers callers, Clock clock) {
        this.reads = reads;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Notes that the caller of the request is shown this.
     *
     * @param householdRef pseudonymous reference of whom it is about
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(UUID householdRef, PersonalData what) {
        record(List.of(householdRef), what);
    }

    /** The same, of several. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Collection<UUID> householdRefs, PersonalData what) {
        record(householdRefs, what, null);
    }

    /** The same, of one piece. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Collection<UUID> householdRefs, PersonalData what, @Nullable UUID piece) {
        Caller reader = callers.current();
        Instant now = clock.instant();
        reads.persist(householdRefs.stream().map(person -> new PersonalRead(person, what, piece, reader, now)));
    }
}
