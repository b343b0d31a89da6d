package org.solidarites.longevity.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;

/** Refuses a plan that contradicts itself. */
final class PlanCheck {

    private final AgeFriendlyPlan plan;
    private final LocalDate today;

    private PlanCheck(AgeFriendlyPlan plan, LocalDate today) {
        this.plan = plan;
        this.today = today;
    }

    /**
     * Lets a plan through.
     *
     * @throws Refusal {@code PLAN_ENDS_BEFORE_START}, {@code PLAN_CODE_TWICE}, {@code UNKNOWN_AMBITION}, {@code
     *     UNKNOWN_ACTION}, {@code
     *     PLAN_DATE_IN_THE_FUTURE}
     */
    static void check(AgeFriendlyPlan plan, LocalDate today) {
        PlanCheck check = new PlanCheck(plan, today);
        if (plan.endsOn().isBefore(plan.startsOn())) {
            throw LongevityProblem.PLAN_ENDS_BEFORE_START.refuse().at(FieldError.inBody("endsOn"));
        }
        check.unique(
                "ambitions",
                plan.ambitions().stream().map(AgeFriendlyPlan.Ambition::code).toList());
        check.unique(
                "actions",
                plan.actions().stream().map(AgeFriendlyPlan.Action::code).toList());
        check.unique(
                "indicators",
                plan.indicators().stream().map(AgeFriendlyPlan.Indicator::code).toList());
        check.actions();
        check.measurements();
        check.voices();
    }

    private void unique(String list, List<String> codes) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            if (!seen.add(codes.get(i))) {
                throw LongevityProblem.PLAN_CODE_TWICE
                        .refuse()
                        .with("code", codes.get(i))
                        .at(FieldError.inBody(list + "/" + i + "/code"));
            }
        }
    }

    private void actions() {
        for (int i = 0; i < plan.actions().size(); i++) {
            AgeFriendlyPlan.Action action = plan.actions().get(i);
            if (plan.ambitions().stream().noneMatch(ambition -> ambition.code().equals(action.ambition()))) {
                throw LongevityProblem.UNKNOWN_AMBITION
                        .refuse()
                        .with("ambition", action.ambition())
                        .at(FieldError.inBody("actions/" + i + "/ambition"));
            }
            for (int j = 0; j < action.steps().size(); j++) {
                LocalDate done = action.steps().get(j).doneOn();
                if (done != null) {
                    past(done, "actions/" + i + "/steps/" + j + "/doneOn");
                }
            }
        }
    }

    private void measurements() {
        for (int i = 0; i < plan.indicators().size(); i++) {
            List<AgeFriendlyPlan.Measurement> all = plan.indicators().get(i).measurements();
            for (int j = 0; j < all.size(); j++) {
                past(all.get(j).on(), "indicators/" + i + "/measurements/" + j + "/on");
            }
        }
    }

    private void voices() {
        for (int i = 0; i < plan.voices().size(); i++) {
            AgeFriendlyPlan.Voice voice = plan.voices().get(i);
            past(voice.on(), "voices/" + i + "/on");
            List<String> answering = voice.actions() == null ? List.of() : voice.actions();
            for (int j = 0; j < answering.size(); j++) {
                String code = answering.get(j);
                if (plan.actions().stream().noneMatch(action -> action.code().equals(code))) {
                    throw LongevityProblem.UNKNOWN_ACTION
                            .refuse()
                            .with("action", code)
                            .at(FieldError.inBody("voices/" + i + "/actions/" + j));
                }
            }
        }
    }

    private void past(LocalDate day, String place) {
        if (day.isAfter(today)) {
            throw LongevityProblem.PLAN_DATE_IN_THE_FUTURE
                    .refuse()
                    .with("date", day)
                    .at(FieldError.inBody(place));
        }
    }
}
