package org.solidarites.foodcoop.cooperative;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.cooperative.core.Choice;
import org.solidarites.foodcoop.cooperative.core.DecisionRule;
import org.solidarites.foodcoop.cooperative.core.Outcome;
import org.solidarites.foodcoop.cooperative.core.Tally;

/** Something that the Coopérative decides, by consent or by vote, between two instants. */
@Entity
@Table(name = "coop_proposal")
class Proposal extends Aggregate {

    private static final int MOST_YEARS = 2;

    private String title;
    private String text;

    @JdbcTypeCode(SqlTypes.JSON)
    private DecisionRule rule;

    private Instant opensAt;
    private Instant closesAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable Instant decidedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Effect effect;

    private @Nullable String rules;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Proposal() {}

    /**
     * Puts something to the decision.
     *
     * @throws Refusal {@code VOTE_PERIOD_INVALID}
     */
    static Proposal put(NewProposal asked, Instant now) {
        boolean far = Math.abs((long) asked.closesAt().getYear()
                                - now.atZone(CityTime.ZONE).getYear())
                        > MOST_YEARS
                || Math.abs((long) asked.opensAt().getYear() - asked.closesAt().getYear()) > MOST_YEARS;
        if (far
                || !asked.opensAt().isBefore(asked.closesAt())
                || !now.isBefore(asked.closesAt().toInstant())) {
            throw FoodCoopProblem.VOTE_PERIOD_INVALID
                    .refuse()
                    .at(FieldError.inBody("opensAt"))
                    .at(FieldError.inBody("closesAt"));
        }
        Proposal proposal = new Proposal();
        proposal.title = asked.title();
        proposal.text = asked.text();
        proposal.rule = asked.rule();
        proposal.opensAt = asked.opensAt().toInstant();
        proposal.closesAt = asked.closesAt().toInstant();
        proposal.effect = asked.effect();
        return proposal;
    }

    /**
     * Lets an answer through that comes in time and says why it objects.
     *
     * @throws Refusal {@code VOTE_NOT_OPEN}, {@code VOTE_CLOSED}, {@code OBJECTION_WITHOUT_REASON}
     */
    void receive(NewVote vote, Instant now) {
        if (now.isBefore(opensAt)) {
            throw FoodCoopProblem.VOTE_NOT_OPEN.refuse().with("opensAt", inTheCity(opensAt));
        }
        if (!now.isBefore(closesAt)) {
            throw FoodCoopProblem.VOTE_CLOSED
                    .refuse()
                    .with("closesAt", inTheCity(closesAt))
                    .with("receivedAt", inTheCity(now));
        }
        boolean objects = rule.by() == DecisionRule.By.CONSENT && vote.choice() == Choice.AGAINST;
        if (objects && (vote.reason() == null || vote.reason().isBlank())) {
            throw FoodCoopProblem.OBJECTION_WITHOUT_REASON.refuse().at(FieldError.inBody("reason"));
        }
    }

    /**
     * Decides it once it is closed.
     *
     * @throws Refusal {@code VOTE_STILL_OPEN}, {@code ALREADY_DECIDED}
     */
    void decide(Tally tally, Instant now) {
        if (now.isBefore(closesAt)) {
            throw FoodCoopProblem.VOTE_STILL_OPEN.refuse().with("closesAt", inTheCity(closesAt));
        }
        if (outcome != null) {
            throw FoodCoopProblem.ALREADY_DECIDED.refuse().with("outcome", outcome);
        }
        outcome = tally.outcome(rule);
        decidedAt = now;
    }

    /** What it does now that it is adopted, if it was and does anything. */
    Optional<Effect> effectIfAdopted() {
        return outcome == Outcome.ADOPTED ? Optional.ofNullable(effect) : Optional.empty();
    }

    /** It made a version of the rules of a caisse. */
    void made(String version) {
        rules = version;
    }

    /**
     * Lets through only once it is decided.
     *
     * @throws Refusal {@code NOT_DECIDED_YET}
     */
    void requireDecided() {
        if (outcome == null) {
            throw FoodCoopProblem.NOT_DECIDED_YET.refuse();
        }
    }

    String title() {
        return title;
    }

    /** The day on which it closes: who takes part then is of the quorum, whoever comes or goes later. */
    LocalDate lastDay() {
        return LocalDate.ofInstant(closesAt, CityTime.ZONE);
    }

    private static String inTheCity(Instant instant) {
        return instant.atZone(CityTime.ZONE).toOffsetDateTime().toString();
    }

    View view() {
        return new View(id(), title, text, rule, opensAt, closesAt, outcome, decidedAt, effect, rules);
    }

    /**
     * A proposal as the public reads it.
     *
     * @param effect what it does to a caisse if it is adopted, or null
     * @param rules code of the version of the caisse's rules that it made, or null
     */
    @Schema(name = "Proposal")
    public record View(
            UUID id,
            String title,
            String text,
            DecisionRule rule,
            Instant opensAt,
            Instant closesAt,
            @Nullable Outcome outcome,
            @Nullable Instant decidedAt,
            @Nullable Effect effect,

            @Schema(examples = "nantes-2026-12-01.3") @Nullable
            String rules) {}
}
