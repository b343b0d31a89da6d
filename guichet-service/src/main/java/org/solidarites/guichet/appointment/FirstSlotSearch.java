package org.solidarites.guichet.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.city.Quartiers;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;
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

    private final Quartiers quartiers;
    private final Guichets guichets;
    private final Agendas agendas;
    private final FreeSlots free;
    private final Callers callers;
    private final Clock clock;

    FirstSlotSearch(
            Quartiers quartiers, Guichets guichets, Agendas agendas, FreeSlots free, Callers callers, Clock clock) {
        this.quartiers = quartiers;
        this.guichets = guichets;
        this.agendas = agendas;
        this.free = free;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * The first free time of each open desk within 92 days, for a motive that it offers to the caller.
     *
     * @param code of the motive; null: of all that everybody may book, whichever is free first
     * @throws Refusal {@code INVALID_INPUT}, {@code COORDINATES_OUT_OF_RANGE}, {@code UNKNOWN_QUARTIER}, {@code
     *     DAYS_IN_THE_PAST}, {@code MOTIVE_OFFERED_NOWHERE}, {@code MOTIVE_NOT_BOOKABLE}
     */
    FirstSlots search(
            @Nullable String code, @Nullable LocalDate from, @Nullable String near, @Nullable String quartier) {
        Point point = near == null ? null : Point.parse(near, "near");
        requireKnown(quartier);
        LocalDate today = Times.day(clock.instant());
        SlotSearch.requirePlausible(from, "from", today);
        LocalDate firstDay = from == null ? today : from;
        SlotSearch.requireToCome(firstDay, "from", today);
        Map<String, GuichetView> desks = guichets.all().stream()
                .filter(guichet -> guichet.state() == GuichetState.OPEN)
                .collect(Collectors.toMap(GuichetView::code, Function.identity()));
        List<BookableMotive> motives = wanted(code, desks.keySet()).stream()
                .filter(motive -> quartier == null
                        || quartier.equals(Objects.requireNonNull(desks.get(motive.guichet()))
                                .quartier()))
                .toList();
        Map<UUID, Slot> slots = firstOf(motives, firstDay, firstDay.plusDays(SOON - 1));
        List<BookableMotive> later = motives.stream()
                .filter(motive -> !slots.containsKey(motive.id()))
                .toList();
        slots.putAll(firstOf(later, firstDay.plusDays(SOON), firstDay.plusDays(AT_MOST - 1)));
        Map<String, FirstSlots.FirstSlot> first = new LinkedHashMap<>();
        motives.stream()
                .filter(motive -> slots.containsKey(motive.id()))
                .map(motive -> view(
                        motive,
                        Objects.requireNonNull(desks.get(motive.guichet())),
                        Objects.requireNonNull(slots.get(motive.id())),
                        point))
                .forEach(slot -> first.merge(slot.guichet(), slot, BinaryOperator.minBy(BY_TIME)));
        return new FirstSlots(
                code,
                first.values().stream()
                        .sorted(point == null ? BY_TIME : BY_DISTANCE)
                        .toList());
    }

    private static final Comparator<FirstSlots.FirstSlot> BY_TIME =
            Comparator.comparing(FirstSlots.FirstSlot::startsAt).thenComparing(FirstSlots.FirstSlot::guichet);

    private static final Comparator<FirstSlots.FirstSlot> BY_DISTANCE = Comparator.comparing(
                    FirstSlots.FirstSlot::metres, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(BY_TIME);

    private void requireKnown(@Nullable String quartier) {
        if (quartier != null && quartiers.find(quartier).isEmpty()) {
            throw GuichetProblem.UNKNOWN_QUARTIER
                    .refuse()
                    .with("quartier", quartier)
                    .with("known", quartiers.codes())
                    .at(FieldError.inParameter("quartier"));
        }
    }

    private List<BookableMotive> wanted(@Nullable String code, Set<String> open) {
        return code == null
                ? agendas.motivesForEverybody().stream()
                        .filter(motive -> open.contains(motive.guichet()))
                        .toList()
                : forCaller(SlotSearch.required(code), open);
    }

    /** The motives with this code that the caller may book for a first time; refused if there is none at any desk. */
    private List<BookableMotive> forCaller(String code, Set<String> open) {
        FieldError place = FieldError.inParameter("motive");
        List<BookableMotive> known = agendas.motives(code).stream()
                .filter(motive -> open.contains(motive.guichet())
                        && motive.isKnownTo(caller(motive).level()))
                .toList();
        if (known.isEmpty()) {
            throw GuichetProblem.MOTIVE_OFFERED_NOWHERE
                    .refuse()
                    .with("motive", code)
                    .at(place);
        }
        List<BookableMotive> bookable = known.stream()
                .filter(motive -> motive.audience().admits(caller(motive).level()))
                .toList();
        if (bookable.isEmpty()) {
            caller(known.getFirst()).require(known.getFirst(), place);
        }
        return bookable.stream().filter(motive -> !motive.followUp()).toList();
    }

    private BookedBy caller(BookableMotive motive) {
        return Booker.looking(callers.current(), motive.guichet()).as();
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

    private static FirstSlots.FirstSlot view(BookableMotive motive, GuichetView desk, Slot slot, @Nullable Point near) {
        Integer metres = near == null || desk.location() == null
                ? null
                : (int) Math.round(
                        near.metresTo(desk.location().lat(), desk.location().lon()));
        return new FirstSlots.FirstSlot(
                desk.id(),
                desk.code(),
                desk.name(),
                desk.quartier(),
                motive.code(),
                motive.name(),
                Times.inCity(slot.time().start()),
                Times.inCity(slot.time().end()),
                metres);
    }
}
