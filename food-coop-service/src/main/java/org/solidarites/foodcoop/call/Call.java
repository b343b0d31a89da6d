package org.solidarites.foodcoop.call;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.money.Euros;
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

    private static final int YEARS_AROUND = 10;

    @Enumerated(EnumType.STRING)
    private CallState state; // DRAFT or PUBLISHED; CLOSED follows from the clock

    private String title;

    @Column(name = "yearly_envelope_cents")
    private Euros yearlyEnvelope;

    private int firstYear;
    private int years;
    private Instant opensAt;
    private Instant closesAt;
    private int projectsMin;
    private int projectsMax;

    @ElementCollection
    @CollectionTable(name = "call_criterion", joinColumns = @JoinColumn(name = "call_id"))
    @OrderColumn(name = "position")
    private List<Criterion> criteria = new ArrayList<>();

    private @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Call() {}

    /**
     * Drafts a call.
     *
     * @throws Refusal {@code CALL_PERIOD_INVALID}, {@code PROJECTS_WANTED_INVALID}
     */
    static Call draft(NewCall draft) {
        requirePeriod(draft);
        if (draft.projectsMin() > draft.projectsMax()) {
            throw FoodCoopProblem.PROJECTS_WANTED_INVALID
                    .refuse()
                    .with("min", draft.projectsMin())
                    .with("max", draft.projectsMax())
                    .at(FieldError.inBody("projectsMin"));
        }
        Call call = new Call();
        call.state = CallState.DRAFT;
        call.title = draft.title();
        call.yearlyEnvelope = draft.yearlyEnvelope();
        call.firstYear = draft.firstYear();
        call.years = draft.years();
        call.opensAt = draft.opensAt().toInstant();
        call.closesAt = draft.closesAt().toInstant();
        call.projectsMin = draft.projectsMin();
        call.projectsMax = draft.projectsMax();
        call.criteria.addAll(draft.criteria());
        return call;
    }

    private static void requirePeriod(NewCall draft) {
        boolean near = isNear(draft.opensAt(), draft.firstYear()) && isNear(draft.closesAt(), draft.firstYear());
        if (!near || !draft.opensAt().isBefore(draft.closesAt())) {
            throw FoodCoopProblem.CALL_PERIOD_INVALID
                    .refuse()
                    .with("opensAt", draft.opensAt())
                    .with("closesAt", draft.closesAt())
                    .at(FieldError.inBody("opensAt"))
                    .at(FieldError.inBody("closesAt"));
        }
    }

    /** Far dates are slips of the pen, and beyond what a database can hold. */
    private static boolean isNear(OffsetDateTime date, int year) {
        return Math.abs((long) date.getYear() - year) <= YEARS_AROUND;
    }

    /**
     * Announces the call.
     *
     * @throws Refusal {@code CALL_STATE_FORBIDS}, {@code CALL_ALREADY_OVER}
     */
    void publish(Instant now) {
        if (state != CallState.DRAFT) {
            throw FoodCoopProblem.CALL_STATE_FORBIDS
                    .refuse()
                    .with("present", state(now))
                    .with("wanted", CallState.PUBLISHED);
        }
        if (!now.isBefore(closesAt)) {
            throw FoodCoopProblem.CALL_ALREADY_OVER.refuse().with("closesAt", inTheCity(closesAt));
        }
        state = CallState.PUBLISHED;
        publishedAt = now;
        raise(new CallEvents.Published(id()));
    }

    /**
     * Lets a project in that came at this instant.
     *
     * @throws Refusal {@code CALL_NOT_OPEN_YET}, {@code CALL_CLOSED}
     */
    void receive(Instant received) {
        if (received.isBefore(opensAt)) {
            throw FoodCoopProblem.CALL_NOT_OPEN_YET
                    .refuse()
                    .with("opensAt", inTheCity(opensAt))
                    .with("receivedAt", inTheCity(received));
        }
        if (!received.isBefore(closesAt)) {
            throw FoodCoopProblem.CALL_CLOSED
                    .refuse()
                    .with("closesAt", inTheCity(closesAt))
                    .with("receivedAt", inTheCity(received));
        }
    }

    private static OffsetDateTime inTheCity(Instant instant) {
        return instant.atZone(CityTime.ZONE).toOffsetDateTime();
    }

    boolean isDraft() {
        return state == CallState.DRAFT;
    }

    CallState state(Instant now) {
        return state == CallState.PUBLISHED && !now.isBefore(closesAt) ? CallState.CLOSED : state;
    }

    CallTerms terms() {
        return new CallTerms(id(), firstYear, years, yearlyEnvelope);
    }

    CallView view(Instant now) {
        return new CallView(
                id(),
                state(now),
                title,
                yearlyEnvelope,
                firstYear,
                years,
                opensAt,
                closesAt,
                projectsMin,
                projectsMax,
                List.copyOf(criteria),
                publishedAt);
    }
}
