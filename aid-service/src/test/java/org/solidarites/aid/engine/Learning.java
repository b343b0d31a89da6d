package org.solidarites.aid.engine;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.solidarites.chassis.money.Euros;

/** Answers to what is not known of a household, by chance. */
record Learning(Chance chance, LocalDate on) {

    /** The household, and one thing more is known of it; or it is all known. */
    Household anything(Household household) {
        Question.Kind kind = chance.of(Question.Kind.values());
        String about =
                switch (kind) {
                    case CHARGE -> chance.of(Charge.values()).name();
                    case RIGHT -> chance.of(RandomHouseholds.RIGHTS);
                    case DECLARATION -> chance.of(RandomHouseholds.DECLARATIONS);
                    case BILL -> chance.of(RandomHouseholds.AIDS);
                    default -> null;
                };
        return answer(household, new Question(kind, about));
    }

    /** The household with that answered; as it is if it was known. */
    Household answer(Household household, Question question) {
        String about = String.valueOf(question.about());
        return switch (question.kind()) {
            case RESOURCES -> resources(household);
            case CHARGE -> charge(household, Charge.valueOf(about));
            case COMMUNE, RESIDENT_SINCE -> home(household, question.kind());
            case STUDENT ->
                household.withAdults(household.adults().stream()
                        .map(adult -> new Household.Adult(
                                adult.birthDate(),
                                adult.student() == null ? (Boolean) chance.onceIn(2) : adult.student()))
                        .toList());
            case RIGHT -> household.withRights(flag(household.rights(), about));
            case DECLARATION -> household.withDeclarations(flag(household.declarations(), about));
            case GRANTS -> grants(household);
            case BILL -> bill(household, about);
        };
    }

    private Household resources(Household household) {
        boolean known =
                household.resources().total() != null || household.resources().byKind() != null;
        return known ? household : household.withResources(Household.Resources.of(chance.money(2000)));
    }

    private Household charge(Household household, Charge charge) {
        Map<Charge, Euros> charges = new EnumMap<>(Charge.class);
        charges.putAll(household.charges());
        charges.putIfAbsent(charge, chance.money(400));
        return household.withCharges(charges);
    }

    private Household home(Household household, Question.Kind asked) {
        Household.Home home = household.home();
        String commune = home.commune() == null && asked == Question.Kind.COMMUNE
                ? chance.of("44109", "Nantes", "44143")
                : home.commune();
        LocalDate since = home.since() == null && asked == Question.Kind.RESIDENT_SINCE
                ? chance.monthsBefore(on, chance.between(0, 40))
                : home.since();
        return household.withHome(new Household.Home(commune, since));
    }

    private Map<String, Boolean> flag(Map<String, Boolean> flags, String code) {
        Map<String, Boolean> others = new HashMap<>(flags);
        others.putIfAbsent(code, chance.onceIn(2));
        return others;
    }

    private Household grants(Household household) {
        List<Household.Grant> grants = chance.onceIn(2)
                ? List.of()
                : List.of(new Household.Grant(chance.of(RandomHouseholds.AIDS), chance.monthsBefore(on, 3)));
        return household.grants() != null ? household : copy(household, grants, household.bills());
    }

    private Household bill(Household household, String aid) {
        Map<String, Euros> bills = new HashMap<>(household.bills());
        bills.putIfAbsent(aid, chance.money(300));
        return copy(household, household.grants(), bills);
    }

    private static Household copy(Household of, List<Household.Grant> grants, Map<String, Euros> bills) {
        return new Household(
                of.adults(),
                of.children(),
                of.resources(),
                of.charges(),
                of.home(),
                of.rights(),
                of.declarations(),
                grants,
                bills);
    }
}
