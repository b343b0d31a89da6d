package org.solidarites.guichet.appointment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.solidarites.guichet.agenda.Agendas;
import org.solidarites.guichet.agenda.BookableMotive;
import org.solidarites.guichet.agenda.slot.Interval;
import org.solidarites.guichet.directory.Guichets;

/**
 * Offers freed slots to those who wait. An offer is a hold for one of them; once it is over nobody but the next can have
 * it, who is told when looking or by the job, and if nobody waits it is free for all. Whoever works on an offer locks its claim first and then the entry.
 */
@ApplicationScoped
class WaitingList {

    private static final int AT_ONCE = 50;

    private final WaitingEntryRepository entries;
    private final ClaimRepository claims;
    private final Guichets guichets;
    private final Agendas agendas;
    private final FreeSlots free;
    private final AppointmentConfig config;
    private final Clock clock;

    WaitingList(
            WaitingEntryRepository entries,
            ClaimRepository claims,
            Guichets guichets,
            Agendas agendas,
            FreeSlots free,
            AppointmentConfig config,
            Clock clock) {
        this.entries = entries;
        this.claims = claims;
        this.guichets = guichets;
        this.agendas = agendas;
        this.free = free;
        this.config = config;
        this.clock = clock;
    }

    /** A time was freed: it is held for the next who waits for it and may have it, if it can still be had at all. */
    void offer(UUID motiveId, String agent, Interval time) {
        BookableMotive motive = agendas.motive(motiveId).orElseThrow();
        Instant now = clock.instant();
        Set<BookedBy> whom = Arrays.stream(BookedBy.values())
                .filter(kind -> kind.mayBook(motive) && motive.isInTime(time.start(), now, kind.level()))
                .collect(Collectors.toSet());
        if (whom.isEmpty() || !guichets.isOpen(motive.guichet()) || !free.receives(motive, agent, time)) {
            return;
        }
        entries.next(motiveId, whom, agent, time)
                .ifPresent(entry -> claims.hold(
                                motive, agent, time, entry.waiter(), now.plus(config.offerFor()), entry.id(), now)
                        .ifPresent(claim -> {
                            entry.offer(claim);
                            entries.keep(entry);
                        }));
    }

    /** An offer was booked. */
    void booked(UUID entryId) {
        WaitingEntry entry = entries.held(entryId).orElseThrow();
        entry.booked();
        entries.keep(entry);
    }

    /** An offer is over or given back: the next one gets it. */
    void passOn(Claim offer) {
        claims.release(offer.id());
        Optional.ofNullable(offer.waitingEntryId()).flatMap(entries::held).ifPresent(entry -> {
            entry.letGo(config.offersAtMost());
            entries.keep(entry);
        });
        offer(offer.motiveId(), offer.agent(), offer.time());
    }

    /** Passes on the offers of a time that are over, before somebody else asks for it. */
    void passOn(Interval time) {
        claims.offersOver(time, clock.instant()).forEach(this::passOn);
    }

    /** Passes on the offers of a motive that are over, before somebody who waits looks. */
    void passOn(UUID motive) {
        claims.offersOver(motive, clock.instant()).forEach(this::passOn);
    }

    /** Somebody waits no more. */
    void leave(WaitingEntry seen) {
        Optional<Claim> offer = Optional.ofNullable(seen.offeredClaim()).flatMap(claims::find);
        offer.ifPresent(claim -> claims.release(claim.id()));
        WaitingEntry entry = entries.held(seen.id()).orElseThrow();
        entry.leave();
        entries.keep(entry);
        offer.ifPresent(claim -> offer(claim.motiveId(), claim.agent(), claim.time()));
    }

    /** Passes on all offers that are over; several instances share the work. */
    @Scheduled(
            every = "${solidarites.appointments.jobs-every:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void passOnAll() {
        int passed;
        do {
            passed = QuarkusTransaction.requiringNew().call(() -> {
                List<Claim> over = claims.offersOver(AT_ONCE, clock.instant());
                over.forEach(this::passOn);
                return over.size();
            });
        } while (passed == AT_ONCE);
    }
}
