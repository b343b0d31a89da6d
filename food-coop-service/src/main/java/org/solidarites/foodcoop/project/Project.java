package org.solidarites.foodcoop.project;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.budget.YearlyAmounts;
import org.solidarites.foodcoop.call.CallTerms;
import org.solidarites.foodcoop.grant.AwardedProject;
import org.solidarites.foodcoop.grant.Beneficiary;

/** A project handed in for a call by the association that leads it. */
@Entity
@Table(name = "project")
class Project extends Aggregate {

    private UUID callId;
    private String organization;

    @Enumerated(EnumType.STRING)
    private ProjectState state;

    private String title;
    private String summary;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "lead_name"))
    @AttributeOverride(name = "siret", column = @Column(name = "lead_siret"))
    private Lead lead;

    @ElementCollection
    @CollectionTable(name = "project_request", joinColumns = @JoinColumn(name = "project_id"))
    @MapKeyColumn(name = "year")
    @Column(name = "cents")
    private Map<Integer, Euros> requested = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "project_member", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "position")
    private List<ProjectMember> split = new ArrayList<>();

    private Instant submittedAt;
    private @Nullable UUID grantId;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Project() {}

    /**
     * Hands in a project for a call.
     *
     * @throws Refusal what {@link SubmissionRules} refuses
     */
    static Project submit(NewProject request, CallTerms call, String organization, Instant received) {
        SubmissionRules.check(request, call);
        Project project = new Project();
        project.callId = call.callId();
        project.organization = organization;
        project.state = ProjectState.SUBMITTED;
        project.title = request.title();
        project.summary = request.summary();
        project.lead = request.lead();
        project.requested.putAll(YearlyAmounts.byYear(request.requested(), "requested"));
        project.split.addAll(request.split());
        project.submittedAt = received;
        return project;
    }

    /**
     * Lets only a project through that can be awarded.
     *
     * @throws Refusal {@code PROJECT_STATE_FORBIDS}
     */
    void requireAwardable() {
        if (state != ProjectState.SUBMITTED) {
            throw FoodCoopProblem.PROJECT_STATE_FORBIDS
                    .refuse()
                    .with("present", state)
                    .with("wanted", ProjectState.AWARDED);
        }
    }

    /** The project gets its grant. */
    void award(UUID grant) {
        requireAwardable();
        state = ProjectState.AWARDED;
        grantId = grant;
        raise(new ProjectEvents.Awarded(id(), callId, grant));
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

    AwardedProject asAwarded() {
        return new AwardedProject(id(), callId, title, new Beneficiary(lead.name(), lead.siret()));
    }

    ProjectView view() {
        return new ProjectView(
                id(),
                callId,
                state,
                organization,
                title,
                summary,
                lead,
                YearlyAmounts.list(new TreeMap<>(requested)),
                YearlyAmounts.sum(requested.values()),
                List.copyOf(split),
                submittedAt,
                grantId);
    }
}
