package org.solidarites.foodcoop.call;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;

/**
 * A call for cooperation: an envelope for each of several years, and the time in which projects are received. It
 * closes by the clock, to the second, without anybody's doing.
 */
@Entity
@Table(name = "cooperation_call")
class Call extends Aggregate {

    @Enumerated(EnumType.STRING)
    private CallState state; // never CLOSED, which follows from the clock

    private int edition;

    @JdbcTypeCode(SqlTypes.JSON)
    private CallTerms terms;

    private @Nullable Instant publishedAt;
    private @Nullable Instant sessionOpenedAt;
    private @Nullable String deliberation;
    private @Nullable LocalDate deliberatedOn;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Call() {}

    /**
     * Drafts a call.
     *
     * @throws Refusal what {@link TermsRules} refuses
     */
    static Call draft(CallTerms terms) {
        Call call = new Call();
        call.state = CallState.DRAFT;
        call.terms = terms.checked("");
        return call;
    }

    /**
     * Writes a draft anew.
     *
     * @throws Refusal {@code CALL_STATE_FORBIDS} once it is published: then it is edited
     */
    void redraft(CallTerms changed, Instant now) {
        require(CallState.DRAFT, now);
        terms = changed.checked("");
    }

    /**
     * Announces the call.
     *
     * @throws Refusal {@code CALL_STATE_FORBIDS}, {@code CALL_ALREADY_OVER}
     */
    void publish(Instant now) {
        require(CallState.DRAFT, now);
        if (!now.isBefore(terms.closes())) {
            throw FoodCoopProblem.CALL_ALREADY_OVER.refuse().with("closesAt", inTheCity(terms.closes()));
        }
        state = CallState.PUBLISHED;
        publishedAt = now;
        edition = 1;
        raise(new CallEvents.Published(id()));
    }

    /**
     * Says something else from now on. What was received stays received, so once the call is closed its time stands, and
     * by what projects are judged stands once it is published.
     *
     * @throws Refusal {@code CALL_STATE_FORBIDS}, {@code CALL_PERIOD_STANDS}, {@code CRITERIA_STAND}
     */
    void edit(CallTerms changed, Instant now) {
        boolean over = state(now) == CallState.CLOSED;
        if (!over) {
            require(CallState.PUBLISHED, now);
        }
        changed.checked("terms/");
        boolean sameTime =
                changed.opens().equals(terms.opens()) && changed.closes().equals(terms.closes());
        boolean timeStands = over ? sameTime : now.isBefore(changed.closes());
        if (!timeStands) {
            throw FoodCoopProblem.CALL_PERIOD_STANDS
                    .refuse()
                    .with("closesAt", inTheCity(terms.closes()))
                    .at(FieldError.inBody("terms/closesAt"));
        }
        if (!changed.criteria().equals(terms.criteria())) {
            throw FoodCoopProblem.CRITERIA_STAND.refuse().at(FieldError.inBody("terms/criteria"));
        }
        terms = changed;
        edition++;
    }

    /**
     * Lets a project in that came at this instant.
     *
     * @throws Refusal {@code CALL_NOT_OPEN_YET}, {@code CALL_CLOSED}
     */
    void receive(Instant received) {
        if (received.isBefore(terms.opens())) {
            throw FoodCoopProblem.CALL_NOT_OPEN_YET
                    .refuse()
                    .with("opensAt", inTheCity(terms.opens()))
                    .with("receivedAt", inTheCity(received));
        }
        if (!received.isBefore(terms.closes())) {
            throw FoodCoopProblem.CALL_CLOSED
                    .refuse()
                    .with("closesAt", inTheCity(terms.closes()))
                    .with("receivedAt", inTheCity(received));
        }
    }

    /**
     * Opens the jury's session: the scores are unsealed, and none can be given any more.
     *
     * @throws Refusal {@code CALL_STATE_FORBIDS} unless it is closed, {@code SESSION_ALREADY_OPEN}
     */
    void openSession(Instant now) {
        require(CallState.CLOSED, now);
        if (sessionOpenedAt != null) {
            throw FoodCoopProblem.SESSION_ALREADY_OPEN.refuse().with("openedAt", inTheCity(sessionOpenedAt));
        }
        sessionOpenedAt = now;
    }

    /**
     * Lets through only while the jury's session is open.
     *
     * @throws Refusal {@code SESSION_NOT_OPEN}
     */
    void requireSession(Instant now) {
        if (sessionOpenedAt == null || state(now) != CallState.CLOSED) {
            throw FoodCoopProblem.SESSION_NOT_OPEN.refuse().with("present", state(now));
        }
    }

    /**
     * The council has awarded; nothing more is.
     *
     * @throws Refusal {@code SESSION_NOT_OPEN}, {@code DELIBERATION_DATE_INVALID}
     */
    void deliberate(Deliberation decided, Instant now) {
        requireSession(now);
        LocalDate closed = LocalDate.ofInstant(terms.closes(), CityTime.ZONE);
        LocalDate today = LocalDate.ofInstant(now, CityTime.ZONE);
        if (decided.decidedOn().isBefore(closed) || decided.decidedOn().isAfter(today)) {
            throw FoodCoopProblem.DELIBERATION_DATE_INVALID
                    .refuse()
                    .with("first", closed)
                    .with("last", today)
                    .with("decidedOn", decided.decidedOn())
                    .at(FieldError.inBody("decidedOn"));
        }
        state = CallState.DELIBERATED;
        deliberation = decided.reference();
        deliberatedOn = decided.decidedOn();
    }

    /**
     * Puts the call away.
     *
     * @throws Refusal {@code CALL_STATE_FORBIDS} unless it is deliberated
     */
    void archive(Instant now) {
        require(CallState.DELIBERATED, now);
        state = CallState.ARCHIVED;
    }

    /**
     * Lets through only until it is deliberated.
     *
     * @throws Refusal {@code CALL_STATE_FORBIDS}
     */
    void requireUndecided(Instant now) {
        if (state(now) != CallState.PUBLISHED) {
            require(CallState.CLOSED, now);
        }
    }

    private void require(CallState needed, Instant now) {
        if (state(now) != needed) {
            throw FoodCoopProblem.CALL_STATE_FORBIDS
                    .refuse()
                    .with("present", state(now))
                    .with("needed", needed);
        }
    }

    private static OffsetDateTime inTheCity(Instant instant) {
        return instant.atZone(CityTime.ZONE).toOffsetDateTime();
    }

    boolean isDraft() {
        return state == CallState.DRAFT;
    }

    boolean isUnsealed() {
        return sessionOpenedAt != null;
    }

    CallState state(Instant now) {
        return state == CallState.PUBLISHED && !now.isBefore(terms.closes()) ? CallState.CLOSED : state;
    }

    CallTerms terms() {
        return terms;
    }

    int edition() {
        return edition;
    }

    CallView view(Instant now) {
        return new CallView(
                id(), state(now), edition, terms, publishedAt, sessionOpenedAt, deliberation, deliberatedOn);
    }
}
