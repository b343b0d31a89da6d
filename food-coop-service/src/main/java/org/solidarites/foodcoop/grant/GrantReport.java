package org.solidarites.foodcoop.grant;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;

/** The report of an association on a year of its grant, and what the city said of it. */
@Entity
@Table(name = "grant_report")
class GrantReport extends Aggregate {

    private UUID grantId;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    @Embedded
    private NewReport content;

    private Instant submittedAt;
    private @Nullable String answer;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected GrantReport() {}

    static GrantReport submit(UUID grant, NewReport content, Instant now) {
        GrantReport report = new GrantReport();
        report.grantId = grant;
        report.state = ReportState.SUBMITTED;
        report.content = content;
        report.submittedAt = now;
        return report;
    }

    /**
     * The city accepts it or sends it back.
     *
     * @throws Refusal {@code REPORT_ALREADY_ANSWERED}
     */
    void answer(ReportAnswer given) {
        if (state != ReportState.SUBMITTED) {
            throw FoodCoopProblem.REPORT_ALREADY_ANSWERED.refuse().with("present", state);
        }
        state = given.accepted() ? ReportState.ACCEPTED : ReportState.RETURNED;
        answer = given.comment();
    }

    ReportState state() {
        return state;
    }

    boolean isOn(UUID grant) {
        return grantId.equals(grant);
    }

    int year() {
        return content.year();
    }

    /**
     * The report as its association and the city read it.
     *
     * @param awarded euros of the grant for that year, to hold against what was spent
     */
    View view(Euros awarded) {
        return new View(id(), grantId, state, content, awarded, submittedAt, answer);
    }

    /** A report as it is read. */
    @Schema(name = "GrantReport")
    public record View(
            UUID id,
            UUID grantId,
            ReportState state,
            NewReport content,
            @Schema(examples = "50000.00") Euros awarded,
            Instant submittedAt,
            @Nullable String answer) {}
}
