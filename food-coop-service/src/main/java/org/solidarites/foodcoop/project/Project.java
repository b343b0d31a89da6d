package org.solidarites.foodcoop.project;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.call.CallTerms;
import org.solidarites.foodcoop.grant.AwardedProject;

/** A project handed in for a call by the association that leads it. What was handed in stays as it was. */
@Entity
@Table(name = "project")
class Project extends Aggregate {

    private UUID callId;
    private String organization;

    @Enumerated(EnumType.STRING)
    private ProjectState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private NewProject content;

    private Instant submittedAt;
    private @Nullable String finding;
    private @Nullable UUID grantId;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Project() {}

    /**
     * Hands in a project for a call.
     *
     * @throws Refusal of the first {@link CallRule} that it breaks
     */
    static Project submit(UUID call, NewProject content, CallTerms terms, String organization, Instant received) {
        CallRule.requireAll(content, terms);
        Project project = new Project();
        project.callId = call;
        project.organization = organization;
        project.state = ProjectState.SUBMITTED;
        project.content = content;
        project.submittedAt = received;
        return project;
    }

    /**
     * An officer finds whether it fits the call; until it is awarded or left out, it may be found otherwise.
     *
     * @throws Refusal {@code PROJECT_STATE_FORBIDS}
     */
    void examine(EligibilityFinding found) {
        ProjectState wanted = found.eligible() ? ProjectState.ELIGIBLE : ProjectState.INELIGIBLE;
        require(List.of(ProjectState.SUBMITTED, ProjectState.ELIGIBLE, ProjectState.INELIGIBLE), wanted);
        state = wanted;
        finding = found.reason();
    }

    /**
     * Lets only a project through that can be awarded.
     *
     * @throws Refusal {@code PROJECT_STATE_FORBIDS}
     */
    void requireAwardable() {
        require(List.of(ProjectState.ELIGIBLE), ProjectState.AWARDED);
    }

    /** The project gets its grant. */
    void award(UUID grant) {
        requireAwardable();
        state = ProjectState.AWARDED;
        grantId = grant;
        raise(new ProjectEvents.Awarded(id(), callId, grant));
    }

    /** The call was deliberated without it. */
    void leaveOut() {
        require(List.of(ProjectState.ELIGIBLE), ProjectState.NOT_RETAINED);
        state = ProjectState.NOT_RETAINED;
    }

    private void require(List<ProjectState> needed, ProjectState wanted) {
        if (!needed.contains(state)) {
            throw FoodCoopProblem.PROJECT_STATE_FORBIDS
                    .refuse()
                    .with("present", state)
                    .with("needed", needed.stream().map(Enum::name).collect(Collectors.joining(", ")))
                    .with("wanted", wanted);
        }
    }

    /** Its own association sees it, and those in the city who deal with it; for all others it does not exist. */
    boolean isVisibleTo(Caller caller) {
        return seesAll(caller) || (caller.has(Role.PARTNER) && caller.actsFor(organization));
    }

    static boolean seesAll(Caller caller) {
        return caller.hasAny(Role.COORDINATOR, Role.COMMITTEE, Role.FINANCE);
    }

    UUID callId() {
        return callId;
    }

    String organization() {
        return organization;
    }

    ProjectState state() {
        return state;
    }

    NewProject content() {
        return content;
    }

    AwardedProject asAwarded() {
        PublishedPart published = PublishedPart.of(content);
        return new AwardedProject(
                id(),
                callId,
                published.title(),
                published.summary(),
                organization,
                published.beneficiary(),
                published.split());
    }

    ProjectView view() {
        return new ProjectView(
                id(),
                callId,
                state,
                organization,
                content,
                PublishedPart.of(content),
                content.requested(),
                submittedAt,
                finding,
                grantId);
    }
}
