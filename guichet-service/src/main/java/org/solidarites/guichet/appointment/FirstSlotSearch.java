package org.solidarites.guichet.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.agenda.Agendas;
import org.solidarites.guichet.agenda.BookableMotive;
import org.solidarites.guichet.agenda.slot.Slot;
import org.solidarites.guichet.directory.GuichetState;
import org.solidarites.guichet.directory.GuichetView;
import org.solidarites.guichet.directory.Guichets;
import org.solidarites.guichet.directory.Point;

/** Where somebody is received first. */
@ApplicationScoped
class FirstSlotSearch {

    /** Most desks have something free within the week; only those that have not are searched to the end. */
    private static final int SOON = 7;

    private static final int AT_MOST = 92;

    private final Guichets guichets;
    private final Agendas agendas;
    private final FreeSlots free;
    private final Callers callers;
    private final Clock clock;

    FirstSlotSearch(Guichets guichets, Agendas agendas, FreeSlots free, Callers callers, Clock clock) {
        this.guichets = guichets;
        this.agendas = agendas;
        this.free = free;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * The first free time of each open desk that offers the motive to the caller, within 92 days.
     *
     * @throws Refusal {@code INVALID_INPUT}, {@code COORDINATES_OUT_OF_RANGE}
     */
    FirstSlots search(
            @Nullable String code, @Nullable LocalDate from, @Nullable String near, @Nullable String quartier) {
        String wanted = SlotSearch.required(code);
        Point point = near == null ? null : Point.parse(near, "near");
        Map<String, GuichetView> desks = guichets.all().stream()
                .filter(guichet -> guichet.state() == GuichetState.OPEN)
                .filter(guichet -> quartier == null || quartier.equals(guichet.quartier()))
                .collect(Collectors.toMap(GuichetView::code, Function.identity()));
        List<BookableMotive> motives = agendas.motives(wanted).stream()
                .filter(motive -> desks.containsKey(motive.guichet()) && !motive.followUp() && isForCaller(motive))
                .toList();
        LocalDate today = Times.day(clock.instant());
        SlotSearch.requirePlausible(from, "from", today);
        LocalDate first = from == null ? today : from;
        Map<UUID, Slot> slots = firstOf(motives, first, first.plusDays(SOON - 1));
        List<BookableMotive> later = motives.stream()
                .filter(motive -> !slots.containsKey(motive.id()))
                .toList();
        slots.putAll(firstOf(later, first.plusDays(SOON), first.plusDays(AT_MOST - 1)));
        return new FirstSlots(
                wanted,
                motives.stream()
                        .filter(motive -> slots.containsKey(motive.id()))
                        .map(motive -> view(
                                Objects.requireNonNull(desks.get(motive.guichet())),
                                Objects.requireNonNull(slots.get(motive.id())),
                                point))
                        .sorted(point == null ? BY_TIME : BY_DISTANCE)
                        .toList());
    }

    private static final Comparator<FirstSlots.FirstSlot> BY_TIME =
            Comparator.comparing(FirstSlots.FirstSlot::startsAt).thenComparing(FirstSlots.FirstSlot::guichet);

    private static final Comparator<FirstSlots.FirstSlot> BY_DISTANCE = Comparator.comparing(
                    FirstSlots.FirstSlot::metres, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(BY_TIME);

    private boolean isForCaller(BookableMotive motive) {
        BookedBy kind = Booker.looking(callers.current(), motive.guichet()).as();
        return motive.isKnownTo(kind.level()) && motive.audience().admits(kind.level());
    }

    private Map<UUID, Slot> firstOf(List<BookableMotive> motives, LocalDate from, LocalDate to) {
        Map<UUID, Slot> first = new LinkedHashMap<>();
        if (!motives.isEmpty()) {
            // One booker for all desks: the delays that bind the public bind here.
            Booker booker = new Booker(BookedBy.RESIDENT, callers.current().subject(), null);
            free.of(motives, booker, from, to)
                    .forEach((motive, slots) -> slots.stream().findFirst().ifPresent(slot -> first.put(motive, slot)));
        }
        return first;
    }

    private static FirstSlots.FirstSlot view(GuichetView desk, Slot slot, @Nullable Point near) {
        Integer metres = near == null || desk.location() == null
                ? null
                : (int) Math.round(
                        near.metresTo(desk.location().lat(), desk.location().lon()));
        return new FirstSlots.FirstSlot(
                desk.id(),
                desk.code(),
                desk.name(),
                desk.quartier(),
                Times.inCity(slot.time().start()),
                Times.inCity(slot.time().end()),
                metres);
    }
}
