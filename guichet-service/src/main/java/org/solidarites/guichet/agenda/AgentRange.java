package org.solidarites.guichet.agenda;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.chassis.problem.Unfit;
import org.solidarites.guichet.GuichetProblem;
import org.solidarites.guichet.agenda.slot.OpenHours;
import org.solidarites.guichet.agenda.slot.Recurrence;

/** Hours in which an agent receives at a desk. They are not changed: they end, and others are entered. */
@Entity
@Table(name = "agent_range")
class AgentRange extends Aggregate {

    private String guichet;
    private String agent;
    private LocalDate firstDay;
    private LocalTime startsAt;
    private LocalTime endsAt;
    private @Nullable String rule;
    private List<UUID> motives;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected AgentRange() {}

    /**
     * Enters hours.
     *
     * @throws Refusal {@code HOURS_CROSSED}, {@code RECURRENCE_UNREADABLE}
     */
    static AgentRange enter(String guichet, String agent, NewAgentRange request) {
        AgentRange range = new AgentRange();
        range.guichet = guichet;
        range.agent = agent;
        range.firstDay = request.firstDay();
        range.startsAt = request.startsAt().truncatedTo(ChronoUnit.MINUTES);
        range.endsAt = request.endsAt().truncatedTo(ChronoUnit.MINUTES);
        range.rule = request.rule();
        range.motives = List.copyOf(request.motives());
        if (!range.startsAt.isBefore(range.endsAt)) {
            throw GuichetProblem.HOURS_CROSSED
                    .refuse()
                    .with("start", range.startsAt)
                    .with("end", range.endsAt)
                    .at(FieldError.inBody("endsAt"));
        }
        range.requireReadableRule();
        return range;
    }

    private void requireReadableRule() {
        try {
            hours();
        } catch (Unfit unreadable) {
            throw GuichetProblem.RECURRENCE_UNREADABLE
                    .refuse()
                    .with("firstDay", firstDay)
                    .at(FieldError.inBody("rule", unreadable.advice()));
        }
    }

    String guichet() {
        return guichet;
    }

    String agent() {
        return agent;
    }

    OpenHours hours() {
        return new OpenHours(new Recurrence(firstDay, rule), startsAt, endsAt);
    }

    AgentRangeView view() {
        return new AgentRangeView(id(), guichet, agent, firstDay, startsAt, endsAt, rule, motives);
    }
}
