package org.solidarites.foodcoop.cooperative;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.cooperative.core.Stage;

/** Something that the Coopérative tries out, from the idea on. */
@Entity
@Table(name = "coop_initiative")
class Initiative extends Aggregate {

    @Embedded
    private NewInitiative content;

    @SuppressWarnings("UnusedVariable") // who is accountable, for an inspection
    private UUID proposedBy;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @ElementCollection
    @CollectionTable(name = "coop_initiative_step", joinColumns = @JoinColumn(name = "initiative_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 100)
    private List<Step> steps = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Initiative() {}

    static Initiative propose(NewInitiative content, UUID actor, Instant now) {
        Initiative initiative = new Initiative();
        initiative.content = content;
        initiative.proposedBy = actor;
        initiative.stage = Stage.IDEA;
        initiative.steps.add(new Step(Stage.IDEA, now, null));
        return initiative;
    }

    /**
     * Takes the next step.
     *
     * @throws Refusal {@code STAGE_DOES_NOT_FOLLOW}, {@code LEARNED_MISSING}
     */
    void moveTo(NextStage next, Instant now) {
        if (!stage.next().contains(next.stage())) {
            throw FoodCoopProblem.STAGE_DOES_NOT_FOLLOW
                    .refuse()
                    .with("present", stage)
                    .with("wanted", next.stage())
                    .at(FieldError.inBody("stage"));
        }
        if (next.stage().teaches() && (next.learned() == null || next.learned().isBlank())) {
            throw FoodCoopProblem.LEARNED_MISSING
                    .refuse()
                    .with("wanted", next.stage())
                    .at(FieldError.inBody("learned"));
        }
        stage = next.stage();
        steps.add(new Step(stage, now, next.learned()));
    }

    View view() {
        return new View(id(), content, stage, List.copyOf(steps));
    }

    /** A step of an initiative. */
    @Embeddable
    @Schema(name = "InitiativeStep")
    public record Step(
            @Enumerated(EnumType.STRING) Stage stage,
            Instant since,
            @Nullable String learned) {}

    /** An initiative as the public reads it. */
    @Schema(name = "Initiative")
    public record View(UUID id, NewInitiative content, Stage stage, List<Step> steps) {}
}
