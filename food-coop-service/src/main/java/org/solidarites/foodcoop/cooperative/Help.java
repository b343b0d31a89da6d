package org.solidarites.foodcoop.cooperative;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.id.Ids;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;

/** Help that one actor offers or needs, with the answers of others. */
@Entity
@Table(name = "coop_help")
class Help extends Aggregate {

    @Embedded
    private NewHelp content;

    private UUID actorId;
    private @Nullable UUID acceptedAnswer;

    @ElementCollection
    @CollectionTable(name = "coop_help_answer", joinColumns = @JoinColumn(name = "help_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 100)
    private List<Answer> answers = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Help() {}

    /**
     * Offers or asks.
     *
     * @throws Refusal {@code HELP_PERIOD_INVALID}
     */
    static Help post(NewHelp content, UUID actor, LocalDate today) {
        if (content.until().isBefore(content.since()) || content.until().isBefore(today)) {
            throw FoodCoopProblem.HELP_PERIOD_INVALID
                    .refuse()
                    .with("today", today)
                    .at(FieldError.inBody("until"));
        }
        Help help = new Help();
        help.content = content;
        help.actorId = actor;
        return help;
    }

    /**
     * Another actor answers.
     *
     * @throws Refusal {@code OWN_HELP}, {@code HELP_SETTLED}, {@code HELP_OVER}
     */
    void answer(UUID actor, String message, Clock clock) {
        if (actorId.equals(actor)) {
            throw FoodCoopProblem.OWN_HELP.refuse();
        }
        requireOpen();
        if (content.until().isBefore(LocalDate.now(clock))) {
            throw FoodCoopProblem.HELP_OVER.refuse().with("until", content.until());
        }
        answers.add(new Answer(Ids.next(), actor, message, clock.instant()));
    }

    /**
     * Who offered or asked takes one of the answers.
     *
     * @throws Refusal {@code HELP_NOT_FOUND}, {@code HELP_SETTLED}
     */
    void accept(UUID answer, UUID actor) {
        if (!actorId.equals(actor) || answers.stream().noneMatch(one -> one.id().equals(answer))) {
            throw FoodCoopProblem.HELP_NOT_FOUND.refuse();
        }
        requireOpen();
        acceptedAnswer = answer;
    }

    private void requireOpen() {
        if (acceptedAnswer != null) {
            throw FoodCoopProblem.HELP_SETTLED.refuse();
        }
    }

    NewHelp content() {
        return content;
    }

    UUID actorId() {
        return actorId;
    }

    /** All answers for who posted it; for others their own. */
    View viewFor(UUID reader) {
        List<Answer> visible = answers.stream()
                .filter(answer -> actorId.equals(reader) || answer.actorId().equals(reader))
                .toList();
        UUID accepted = visible.stream()
                .map(Answer::id)
                .filter(answer -> answer.equals(acceptedAnswer))
                .findFirst()
                .orElse(null);
        return new View(id(), content, actorId.equals(reader), acceptedAnswer != null, accepted, visible);
    }

    /** An answer to an offer or a need. */
    @Embeddable
    @Schema(name = "HelpAnswer")
    public record Answer(UUID id, UUID actorId, String message, Instant givenAt) {}

    /**
     * Help as an actor sees it.
     *
     * @param mine whether the reader posted it
     * @param settled whether an answer was accepted
     * @param accepted which one, for who posted it and who gave it; null for all others
     * @param answers all for who posted it, one's own for others
     */
    @Schema(name = "Help")
    public record View(
            UUID id,
            NewHelp content,
            boolean mine,
            boolean settled,
            @Nullable UUID accepted,
            List<Answer> answers) {}
}
