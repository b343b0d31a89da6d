package org.solidarites.foodcoop.project;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.call.CallTerms;

/**
 * A rule that every project of a call keeps. Each can be checked and explained by itself; what it asks stands in the
 * bundles named like this enum. Plain rules: they run without database or web.
 */
enum CallRule {
    SIRETS(PartnerRules::sirets),
    PARTNERS_ONCE(PartnerRules::once),
    ONE_LEAD(PartnerRules::oneLead),
    FORMS_ADMITTED(PartnerRules::formsAdmitted),
    LEAD_ADMITTED(PartnerRules::leadAdmitted),
    PAID_ADMITTED(PartnerRules::paidAdmitted),
    LETTERS(PartnerRules::letters),
    YEARS(BudgetRules::years),
    ENVELOPE(BudgetRules::envelope),
    COSTS(BudgetRules::costs),
    SPLIT(BudgetRules::split),
    BENEFICIARIES(BudgetRules::beneficiaries),
    SOMETHING_NEW(BudgetRules::somethingNew),
    PIECES(BudgetRules::pieces),
    NOTHING_PERSONAL(PublicationRules::nothingPersonal);

    private final BiConsumer<NewProject, CallTerms> check;

    CallRule(BiConsumer<NewProject, CallTerms> check) {
        this.check = check;
    }

    /**
     * Lets only a project through that keeps all rules of its call.
     *
     * @throws Refusal of the first rule that it breaks
     */
    static void requireAll(NewProject project, CallTerms call) {
        Stream.of(values()).forEach(rule -> rule.check.accept(project, call));
    }

    /** Every rule with what is wrong about it, if anything is. */
    static List<Finding> findings(NewProject project, CallTerms call) {
        return Stream.of(values()).map(rule -> rule.find(project, call)).toList();
    }

    private Finding find(NewProject project, CallTerms call) {
        try {
            check.accept(project, call);
            return new Finding(this, Optional.empty());
        } catch (Refusal broken) {
            return new Finding(this, Optional.of(broken));
        }
    }

    /** What a check of one rule found. */
    record Finding(CallRule rule, Optional<Refusal> broken) {}
}
