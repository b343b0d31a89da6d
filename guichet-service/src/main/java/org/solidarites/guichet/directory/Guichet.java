package org.solidarites.guichet.directory;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;

/**
 * A place of the city's social services. It opens only once it was entered with its facts and their source, and what is
 * closed stays closed: a place that opens again is entered anew. A place that another service keeps is a copy: it
 * changes when that service says so, and the city is not told of it twice.
 */
@Entity
@Table(name = "guichet")
class Guichet extends Aggregate {

    private String code;
    private @Nullable String managedBy;
    private @Nullable UUID managedId;
    private long managedSequence;

    @Embedded
    private GuichetDetails details;

    private Instant changedAt;
    private long feedPosition;

    @Transient
    private List<FieldChange> changed = List.of();

    @Transient
    private String changedBy = "";

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Guichet() {}

    /**
     * Enters a place in the directory.
     *
     * @param by who enters it, for the history
     * @throws Refusal what {@link EntryRules#check} says
     */
    static Guichet enter(NewGuichet entry, EntryRules rules, String by) {
        rules.check(entry.details(), "details/");
        Guichet guichet = new Guichet();
        guichet.code = entry.code();
        guichet.become(entry.details(), by);
        guichet.tell(entry.details().state() == GuichetState.OPEN);
        return guichet;
    }

    /**
     * Enters a place that another service keeps, under that service's id for it.
     *
     * @param sequence that service's version of it
     */
    static Guichet copy(String code, String managedBy, UUID managedId, long sequence, GuichetDetails details) {
        Guichet guichet = new Guichet();
        guichet.code = code;
        guichet.managedBy = managedBy;
        guichet.managedId = managedId;
        guichet.managedSequence = sequence;
        guichet.become(details, managedBy);
        return guichet;
    }

    /**
     * Changes the entry as a whole; the same entry again changes nothing.
     *
     * @throws Refusal {@code GUICHET_MANAGED_ELSEWHERE}, {@code GUICHET_STATE_FORBIDS}, what {@link EntryRules#check}
     *     says
     */
    void change(GuichetDetails next, EntryRules rules, String by) {
        if (managedBy != null) {
            throw GuichetProblem.GUICHET_MANAGED_ELSEWHERE.refuse().with("managedBy", managedBy);
        }
        GuichetState before = details.state();
        if (!before.leadsTo(next.state())) {
            throw GuichetProblem.GUICHET_STATE_FORBIDS
                    .refuse()
                    .with("present", before)
                    .with("wanted", next.state())
                    .at(FieldError.inBody("state"));
        }
        rules.check(next, "");
        if (become(next, by)) {
            tell(before != GuichetState.OPEN && next.state() == GuichetState.OPEN);
        }
    }

    /** Follows the service that keeps this place; what is older than what is known changes nothing. */
    void follow(GuichetDetails next, long sequence) {
        if (managedBy == null) {
            throw new IllegalStateException("the place " + code + " is kept here");
        }
        if (sequence > managedSequence) {
            managedSequence = sequence;
            become(next, managedBy);
        }
    }

    private boolean become(GuichetDetails next, String by) {
        changed = FieldChange.between(details, next);
        changedBy = by;
        details = next;
        return !changed.isEmpty();
    }

    private void tell(boolean opened) {
        raise(GuichetEvents.Recorded.of(view()));
        if (opened) {
            raise(new GuichetEvents.Opened(id(), code, details.quartier()));
        }
    }

    /** Coordinators answer for every place, agents for those they serve. */
    boolean mayBeChangedBy(Caller caller) {
        return caller.has(Role.COORDINATOR) || caller.serves(code);
    }

    boolean isChanged() {
        return !changed.isEmpty();
    }

    /** Takes its place in the change feed: the next one of the counter. */
    void takePosition(long position, Instant now) {
        feedPosition = position;
        changedAt = now;
    }

    /** The line of the history for what was changed since it was read, in the version that it has now. */
    GuichetChange historyLine() {
        return new GuichetChange(id(), version(), changedAt, changedBy, changed);
    }

    String code() {
        return code;
    }

    long feedPosition() {
        return feedPosition;
    }

    GuichetDetails details() {
        return details;
    }

    GuichetView view() {
        return GuichetView.of(id(), code, managedBy, managedId, changedAt, details);
    }
}
