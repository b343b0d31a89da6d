package org.solidarites.acceptance.faults;

import java.time.LocalDate;

/** What clients write: made-up people, each with a name of their own. */
final class Bodies {

    static final String AID = "aide-alimentaire";

    /** What the règlement gives a household of two: a hundred euros. */
    static final String GRANT = "{\"decision\": \"GRANTED\", \"amount\": 100.00}";

    private Bodies() {}

    static String referral(int number, LocalDate today) {
        return """
                {"guichet": "ccas", "aid": "%s", "person": {"firstName": "Awa", "lastName": "Exemple %s"},
                 "consent": {"given": true, "on": "%s"}}""".formatted(AID, letters(number), today);
    }

    static String dossier(LocalDate today) {
        return """
                {"aid": "%s", "household": %s, "consent": {"given": true, "on": "%s"}}""".formatted(AID, household(today), today);
    }

    /** She is 23 and her child is one. */
    static String household(LocalDate today) {
        return """
                {"adults": [{"birthDate": "%s", "student": false}], "children": [{"birthDate": "%s"}],
                 "monthlyResources": 950.00, "commune": "44109",
                 "monthlyHousingCharges": {"rent": 450.00, "energy": 80.00, "water": 30.00, "insurance": 20.00}}""".formatted(today.minusYears(23).minusMonths(3), today.minusYears(1));
    }

    static String simulation(LocalDate today) {
        return """
                {"on": "%s", "household": %s}""".formatted(today, household(today));
    }

    static String booking(String hold, int number) {
        return """
                {"hold": "%s", "person": {"firstName": "Awa", "lastName": "Exemple %s", "phone": "06 00 00 00 00"}}""".formatted(hold, letters(number));
    }

    static String registration(int number, LocalDate today) {
        return """
                {"person": {"firstName": "Odette %s", "lastName": "Exemple", "birthDate": "1950-05-12",
                 "phone": "06 00 00 00 00"}, "consent": {"given": true, "on": "%s"}}""".formatted(letters(number), today);
    }

    static String purchase(String code, long cents) {
        return """
                {"code": "%s", "lines": [{"category": "fruits-legumes", "amount": %d.%02d}]}""".formatted(code, cents / 100, cents % 100);
    }

    /** A number as letters, as people have no figures in their names. */
    static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; letters.isEmpty() || rest > 0; rest /= 26) {
            letters.append((char) ('a' + rest % 26));
        }
        return letters.reverse().toString();
    }
}
