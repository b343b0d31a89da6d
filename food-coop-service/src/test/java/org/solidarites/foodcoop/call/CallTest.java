package org.solidarites.foodcoop.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.budget.YearAmount;
import org.solidarites.foodcoop.organization.LegalForm;

class CallTest {

    private static final String OPENS = "2024-04-15T09:00:00+02:00";
    private static final String CLOSES = "2024-06-21T18:00:00+02:00";
    private static final Instant BETWEEN = Instant.parse("2024-05-01T00:00:00Z");

    @Test
    void receivesToTheLastSecond() {
        Call call = Call.draft(draft(OPENS, CLOSES));

        assertThatCode(() -> call.receive(Instant.parse("2024-04-15T07:00:00Z")))
                .doesNotThrowAnyException();
        assertThatCode(() -> call.receive(Instant.parse("2024-06-21T15:59:59.999Z")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-15T06:59:59Z, CALL_NOT_OPEN_YET, 2024-04-15T08:59:59+02:00",
        "2024-06-21T16:00:00Z, CALL_CLOSED, 2024-06-21T18:00+02:00",
        "2024-06-21T16:00:01Z, CALL_CLOSED, 2024-06-21T18:00:01+02:00",
    })
    void refusesWhatComesTooEarlyOrTooLateAndSaysWhenItCame(Instant received, FoodCoopProblem problem, String told) {
        Call call = Call.draft(draft(OPENS, CLOSES));

        assertThatThrownBy(() -> call.receive(received)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(problem);
            assertThat(refusal.arguments().get("receivedAt")).hasToString(told);
        });
    }

    @Test
    void closesByTheClock() {
        Call call = Call.draft(draft(OPENS, CLOSES));
        assertThat(call.state(BETWEEN)).isEqualTo(CallState.DRAFT);

        call.publish(BETWEEN);

        assertThat(call.state(BETWEEN)).isEqualTo(CallState.PUBLISHED);
        assertThat(call.state(Instant.parse("2024-06-21T16:00:00Z"))).isEqualTo(CallState.CLOSED);
    }

    @Test
    void isPublishedOnceAndBeforeItCloses() {
        Call late = Call.draft(draft(OPENS, CLOSES));
        assertRefused(FoodCoopProblem.CALL_ALREADY_OVER, () -> late.publish(Instant.parse("2024-06-21T16:00:00Z")));

        Call call = Call.draft(draft(OPENS, CLOSES));
        call.publish(BETWEEN);
        assertRefused(FoodCoopProblem.CALL_STATE_FORBIDS, () -> call.publish(BETWEEN));
    }

    @ParameterizedTest
    @CsvSource({
        CLOSES + ", " + OPENS,
        OPENS + ", " + OPENS,
        OPENS + ", 2124-06-21T18:00:00+02:00",
        "-999999999-01-01T00:00:00+18:00, " + CLOSES,
    })
    void opensBeforeItClosesWithinItsTime(String opens, String closes) {
        assertRefused(FoodCoopProblem.CALL_PERIOD_INVALID, () -> Call.draft(draft(opens, closes)));
    }

    @Test
    void isJudgedAfterItIsClosedAndEndsOnce() {
        Instant after = Instant.parse("2024-06-21T16:00:00Z");
        Deliberation decided = new Deliberation("CM-1", LocalDate.of(2024, 6, 21));
        Call call = Call.draft(draft(OPENS, CLOSES));
        assertRefused(FoodCoopProblem.CALL_STATE_FORBIDS, () -> call.openSession(BETWEEN));
        call.publish(BETWEEN);
        assertRefused(FoodCoopProblem.CALL_STATE_FORBIDS, () -> call.openSession(BETWEEN));
        assertRefused(FoodCoopProblem.SESSION_NOT_OPEN, () -> call.deliberate(decided, after));

        call.openSession(after);

        assertRefused(FoodCoopProblem.SESSION_ALREADY_OPEN, () -> call.openSession(after));
        assertRefused(FoodCoopProblem.CALL_STATE_FORBIDS, () -> call.archive(after));
        call.deliberate(decided, after);
        assertThat(call.state(after)).isEqualTo(CallState.DELIBERATED);
        assertRefused(FoodCoopProblem.SESSION_NOT_OPEN, () -> call.deliberate(decided, after));
        call.archive(after);
        assertThat(call.state(after)).isEqualTo(CallState.ARCHIVED);
    }

    @Test
    void isEditedAndKeepsItsTimeOnceClosedAndItsCriteria() {
        Instant after = Instant.parse("2024-06-21T16:00:00Z");
        Call call = Call.draft(draft(OPENS, CLOSES));
        assertRefused(FoodCoopProblem.CALL_STATE_FORBIDS, () -> call.edit(draft(OPENS, CLOSES), BETWEEN));
        call.publish(BETWEEN);

        call.edit(draft(OPENS, "2024-07-21T18:00:00+02:00"), BETWEEN);

        assertThat(call.edition()).isEqualTo(2);
        assertThat(call.state(after)).isEqualTo(CallState.PUBLISHED);
        Instant over = Instant.parse("2024-07-22T16:00:00Z");
        assertRefused(FoodCoopProblem.CALL_PERIOD_STANDS, () -> call.edit(draft(OPENS, CLOSES), over));
        assertRefused(
                FoodCoopProblem.CALL_PERIOD_STANDS, () -> call.edit(draft(OPENS, "2024-05-01T00:00:00+02:00"), after));
    }

    private static void assertRefused(FoodCoopProblem problem, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(problem));
    }

    private static CallTerms draft(String opens, String closes) {
        return new CallTerms(
                "Alimentation",
                List.of(new YearAmount(2025, Euros.of(250_000))),
                OffsetDateTime.parse(opens),
                OffsetDateTime.parse(closes),
                3,
                5,
                List.of(new Applicant(LegalForm.ASSOCIATION, true, true)),
                List.of(new Criterion("À Nantes", null)),
                List.of(),
                "domain.md 4.1",
                List.of());
    }
}
