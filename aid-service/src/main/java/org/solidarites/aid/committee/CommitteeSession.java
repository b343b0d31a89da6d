package org.solidarites.aid.committee;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/**
 * A session of the committee. It decides with more than half of its members; a member who is close to a case neither
 * counts for it nor decides it.
 */
@Entity
@Table(name = "committee_session")
class CommitteeSession extends Aggregate {

    @Enumerated(EnumType.STRING)
    private SessionState state;

    private LocalDate heldOn;
    private Instant plannedAt;
    private @Nullable Instant openedAt;
    private @Nullable Instant endedAt;
    private @Nullable String minutes;

    @ElementCollection
    @CollectionTable(name = "committee_seat", joinColumns = @JoinColumn(name = "session_id"))
    @OrderColumn(name = "place")
    private List<Seat> seats;

    @ElementCollection
    @CollectionTable(name = "committee_item", joinColumns = @JoinColumn(name = "session_id"))
    @OrderColumn(name = "place")
    private List<AgendaItem> agenda = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "committee_recusal", joinColumns = @JoinColumn(name = "session_id"))
    @OrderColumn(name = "place")
    private List<Recusal> recusals = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected CommitteeSession() {}

    /**
     * Plans a session.
     *
     * @throws Refusal {@code SESSION_IN_THE_PAST}, {@code DUPLICATE_MEMBER}
     */
    CommitteeSession(LocalDate heldOn, List<String> members, LocalDate today, Instant now) {
        if (heldOn.isBefore(today)) {
            throw AidProblem.SESSION_IN_THE_PAST.refuse().with("date", heldOn).at(FieldError.inBody("heldOn"));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            if (!seen.add(members.get(i).toLowerCase(Locale.ROOT))) {
                throw AidProblem.DUPLICATE_MEMBER.refuse().at(FieldError.inBody("members/" + i));
            }
        }
        this.state = SessionState.PLANNED;
        this.heldOn = heldOn;
        this.plannedAt = now;
        this.seats = new ArrayList<>(
                members.stream().map(member -> new Seat(member, false)).toList());
    }

    /**
     * Puts a proposed dossier on the agenda.
     *
     * @param close who has said before to be close to it: those of them who sit here are recused from the start
     * @throws Refusal {@code SESSION_STATE_FORBIDS}, {@code ON_AN_AGENDA}
     */
    void add(UUID dossier, List<String> close, Instant now) {
        state.requireAnyOf(SessionState.PLANNED, SessionState.OPEN);
        if (agenda.stream().anyMatch(item -> item.dossierId().equals(dossier))) {
            throw AidProblem.ON_AN_AGENDA.refuse().at(FieldError.inBody("dossierId"));
        }
        agenda.add(AgendaItem.of(dossier));
        close.stream().filter(this::isMember).forEach(member -> recuse(dossier, member, now));
    }

    /**
     * A member is close to a case.
     *
     * @throws Refusal {@code SESSION_STATE_FORBIDS}, {@code NOT_A_MEMBER}, {@code NOT_ON_THE_AGENDA}, {@code
     *     ITEM_DECIDED}
     */
    void recuse(UUID dossier, String member, Instant now) {
        state.requireAnyOf(SessionState.PLANNED, SessionState.OPEN);
        requireMember(member);
        openItem(dossier);
        if (!isRecused(member, dossier)) {
            recusals.add(new Recusal(dossier, member, now));
        }
    }

    /**
     * Opens it with those who are there.
     *
     * @throws Refusal {@code SESSION_STATE_FORBIDS}, {@code SESSION_NOT_TODAY}, {@code UNKNOWN_MEMBER}, {@code
     *     QUORUM_MISSING}
     */
    void open(List<String> present, LocalDate today, Instant now) {
        state.requireAnyOf(SessionState.PLANNED);
        if (!heldOn.equals(today)) {
            throw AidProblem.SESSION_NOT_TODAY.refuse().with("date", heldOn);
        }
        for (int i = 0; i < present.size(); i++) {
            if (!isMember(present.get(i))) {
                throw AidProblem.UNKNOWN_MEMBER.refuse().at(FieldError.inBody("present/" + i));
            }
        }
        seats.replaceAll(seat -> new Seat(seat.member(), present.contains(seat.member())));
        requireQuorum(count(Seat::present));
        state = SessionState.OPEN;
        openedAt = now;
    }

    /**
     * Lets through who may put a decision on record now.
     *
     * @throws Refusal {@code SESSION_STATE_FORBIDS}, {@code NOT_A_MEMBER}, {@code MEMBER_NOT_PRESENT}, {@code
     *     MEMBER_RECUSED}, {@code NOT_ON_THE_AGENDA}, {@code ITEM_DECIDED}, {@code QUORUM_MISSING}
     */
    void requireDecisionBy(String member, UUID dossier) {
        requireVoice(member, dossier);
        openItem(dossier);
        requireQuorum(counted(dossier));
    }

    /** Lets through who is present in it and not close to the case, now that it sits. */
    void requireVoice(String member, UUID dossier) {
        state.requireAnyOf(SessionState.OPEN);
        requirePresent(member);
        if (isRecused(member, dossier)) {
            throw AidProblem.MEMBER_RECUSED.refuse();
        }
    }

    /** A decision is on record. */
    void decided(UUID dossier, ItemOutcome outcome, String member, Instant now) {
        requireDecisionBy(member, dossier);
        agenda.set(openItem(dossier), AgendaItem.of(dossier).decided(outcome, counted(dossier), member, now));
    }

    /**
     * Ends it with its minutes; what it did not come to is free for another.
     *
     * @throws Refusal {@code SESSION_STATE_FORBIDS}, {@code NOT_A_MEMBER}, {@code MEMBER_NOT_PRESENT}
     */
    void close(String text, String member, Instant now) {
        state.requireAnyOf(SessionState.OPEN);
        requirePresent(member);
        minutes = text;
        end(SessionState.CLOSED, now);
    }

    /** It will not take place. */
    void cancel(Instant now) {
        state.requireAnyOf(SessionState.PLANNED);
        end(SessionState.CANCELLED, now);
    }

    private void end(SessionState last, Instant now) {
        agenda.replaceAll(AgendaItem::leftOpen);
        state = last;
        endedAt = now;
    }

    private int openItem(UUID dossier) {
        for (int i = 0; i < agenda.size(); i++) {
            if (agenda.get(i).dossierId().equals(dossier)) {
                if (agenda.get(i).outcome() != null) {
                    throw AidProblem.ITEM_DECIDED.refuse().at(FieldError.inBody("dossierId"));
                }
                return i;
            }
        }
        throw AidProblem.NOT_ON_THE_AGENDA.refuse().at(FieldError.inBody("dossierId"));
    }

    private int counted(UUID dossier) {
        return count(seat -> seat.present() && !isRecused(seat.member(), dossier));
    }

    private int count(Predicate<Seat> which) {
        return (int) seats.stream().filter(which).count();
    }

    /** More than half of the members. */
    private void requireQuorum(int there) {
        int needed = quorum();
        if (there < needed) {
            throw AidProblem.QUORUM_MISSING.refuse().with("there", there).with("needed", needed);
        }
    }

    private int quorum() {
        return seats.size() / 2 + 1;
    }

    private void requirePresent(String member) {
        requireMember(member);
        if (count(seat -> seat.present() && seat.member().equals(member)) == 0) {
            throw AidProblem.MEMBER_NOT_PRESENT.refuse();
        }
    }

    private void requireMember(String member) {
        if (!isMember(member)) {
            throw AidProblem.NOT_A_MEMBER.refuse();
        }
    }

    private boolean isMember(String subject) {
        return count(seat -> seat.member().equals(subject)) > 0;
    }

    private boolean isRecused(String member, UUID dossier) {
        return recusals.stream()
                .anyMatch(
                        recusal -> recusal.concerns(dossier) && recusal.member().equals(member));
    }

    SessionState state() {
        return state;
    }

    /** Whether it tells what was said, and that was not erased. */
    boolean hasMinutes() {
        return minutes != null && !minutes.isEmpty();
    }

    /** The dossiers of its agenda. */
    Stream<UUID> dealtWith() {
        return agenda.stream().map(AgendaItem::dossierId);
    }

    /** As the committee sees it, or those who prepare it, who are not told what was said. */
    SessionView view(boolean committee) {
        return new SessionView(
                id(),
                state,
                heldOn,
                quorum(),
                List.copyOf(seats),
                List.copyOf(agenda),
                committee ? List.copyOf(recusals) : null,
                plannedAt,
                openedAt,
                endedAt,
                committee ? minutes : null);
    }
}
