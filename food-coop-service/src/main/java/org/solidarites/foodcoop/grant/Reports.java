package org.solidarites.foodcoop.grant;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;

/** Takes reports on grants in and answers them. One on a year is answered before the next is taken. */
@ApplicationScoped
class Reports {

    private final GrantReportRepository reports;
    private final GrantBooks books;
    private final Clock clock;

    Reports(GrantReportRepository reports, GrantBooks books, Clock clock) {
        this.reports = reports;
        this.books = books;
        this.clock = clock;
    }

    /** The reports of a grant, oldest first, with what was awarded for their years. */
    List<GrantReport.View> of(Grant grant) {
        GrantView amounts = books.view(grant);
        return reports.of(grant.id()).stream()
                .map(report -> report.view(amounts.awarded(report.year())))
                .toList();
    }

    /**
     * A report on a grant.
     *
     * @throws Refusal {@code REPORT_NOT_FOUND}
     */
    GrantReport one(Grant grant, UUID id) {
        return reports.findByIdOptional(id)
                .filter(report -> report.isOn(grant.id()))
                .orElseThrow(FoodCoopProblem.REPORT_NOT_FOUND::refuse);
    }

    /**
     * Takes in the report on a year of a grant that is held.
     *
     * @throws Refusal {@code GRANT_NOT_SIGNED}, {@code REPORT_YEAR_NOT_AWARDED}, {@code REPORT_YEAR_NOT_BEGUN},
     *     {@code REPORT_ALREADY_THERE}
     */
    GrantReport submit(Grant grant, NewReport content) {
        grant.requireSigned();
        if (awarded(grant, content.year()).cents() == 0) {
            throw FoodCoopProblem.REPORT_YEAR_NOT_AWARDED
                    .refuse()
                    .with("year", content.year())
                    .at(FieldError.inBody("year"));
        }
        if (content.year() > Year.now(clock).getValue()) {
            throw FoodCoopProblem.REPORT_YEAR_NOT_BEGUN
                    .refuse()
                    .with("year", content.year())
                    .at(FieldError.inBody("year"));
        }
        if (reports.hasOn(grant.id(), content.year())) {
            throw FoodCoopProblem.REPORT_ALREADY_THERE.refuse().with("year", content.year());
        }
        return reports.keep(GrantReport.submit(grant.id(), content, clock.instant()));
    }

    /**
     * Accepts a report on a grant that is held, or sends it back.
     *
     * @throws Refusal {@code REPORT_NOT_FOUND}, {@code REPORT_ALREADY_ANSWERED}
     */
    GrantReport answer(Grant grant, UUID id, ReportAnswer given) {
        GrantReport report = reports.held(id)
                .filter(one -> one.isOn(grant.id()))
                .orElseThrow(FoodCoopProblem.REPORT_NOT_FOUND::refuse);
        report.answer(given);
        return reports.keep(report);
    }

    Euros awarded(Grant grant, int year) {
        return books.view(grant).awarded(year);
    }
}
