package org.solidarites.aid.person;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** Refuses identities that can not be, beyond the shape of their fields. */
final class IdentityCheck {

    /** Emancipation is possible from 16 (Code civil, article 413-2). */
    private static final int YOUNGEST = 16;

    private static final int OLDEST = 130;
    private static final Set<String> LANGUAGES =
            Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());

    private IdentityCheck() {}

    /**
     * Lets a possible identity through.
     *
     * @throws Refusal {@code BIRTH_DATE_IN_THE_FUTURE}, {@code IMPLAUSIBLE_AGE}, {@code UNKNOWN_LANGUAGE}
     */
    static void check(Identity sent, LocalDate today) {
        LocalDate birth = sent.birthDate();
        if (birth.isAfter(today)) {
            throw AidProblem.BIRTH_DATE_IN_THE_FUTURE
                    .refuse()
                    .with("date", birth)
                    .with("latest", today)
                    .at(FieldError.inBody("birthDate"));
        }
        int age = Period.between(birth, today).getYears();
        if (age < YOUNGEST || age > OLDEST) {
            throw AidProblem.IMPLAUSIBLE_AGE.refuse().with("date", birth).at(FieldError.inBody("birthDate"));
        }
        checkLanguage(sent.preferredLanguage());
    }

    /** The two-letter codes are a closed list; of the three-letter ones there are thousands. */
    private static void checkLanguage(@Nullable String tag) {
        if (tag == null) {
            return;
        }
        String language = Locale.forLanguageTag(tag).getLanguage();
        if (language.isEmpty() || (language.length() == 2 && !LANGUAGES.contains(language))) {
            throw AidProblem.UNKNOWN_LANGUAGE.refuse().at(FieldError.inBody("preferredLanguage"));
        }
    }
}
