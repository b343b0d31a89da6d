package org.solidarites.longevity.registration;

import java.time.LocalDate;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;
import org.solidarites.longevity.activity.Bookable;
import org.solidarites.longevity.eligibility.Verdict;

/** Asks the rules of admission and explains a refusal in words. */
final class Eligibility {

    private Eligibility() {}

    /**
     * Lets through whom the activity admits.
     *
     * @throws Refusal {@code BIRTH_DATE_IMPLAUSIBLE}, {@code TOO_YOUNG}, {@code NOT_A_CARER}
     */
    static void check(Bookable activity, NewRegistration request, LocalDate today) {
        LocalDate birthDate = request.person().birthDate();
        request.person().checkBirthDate(today, "person");
        switch (activity.admission().judge(birthDate, request.declaresCarer(), activity.day())) {
            case Verdict.Admitted admitted -> {}
            case Verdict.TooYoung young -> throw tooYoung(young, activity.day());
            case Verdict.NotACarer other ->
                throw LongevityProblem.NOT_A_CARER.refuse().at(FieldError.inBody("carer"));
        }
    }

    private static Refusal tooYoung(Verdict.TooYoung young, LocalDate day) {
        return LongevityProblem.TOO_YOUNG
                .refuse()
                .with("minimumAge", young.minimumAge())
                .with("day", day)
                .with("from", young.from())
                .at(FieldError.inBody("person/birthDate"));
    }
}
