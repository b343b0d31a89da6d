package org.solidarites.foodcoop.project;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.call.Applicant;
import org.solidarites.foodcoop.call.CallTerms;
import org.solidarites.foodcoop.organization.Siret;

/** The rules on who takes part in a project and as what ({@code domain.md} 4.1, rules b to d). */
final class PartnerRules {

    private PartnerRules() {}

    /** Every SIRET is one. */
    static void sirets(NewProject project, CallTerms call) {
        for (int i = 0; i < project.partners().size(); i++) {
            Siret.require(project.partners().get(i).siret(), "partners/" + i + "/siret");
        }
    }

    /** Nobody takes part twice. */
    static void once(NewProject project, CallTerms call) {
        Set<String> seen = new HashSet<>();
        requireEach(project, partner -> seen.add(partner.siret()), FoodCoopProblem.PARTNER_NAMED_TWICE, "siret");
    }

    /** Just one leads. */
    static void oneLead(NewProject project, CallTerms call) {
        List<Partner> leads = project.partners().stream()
                .filter(partner -> partner.role() == Partner.Role.LEAD)
                .toList();
        if (leads.size() != 1) {
            throw FoodCoopProblem.ONE_LEAD_NEEDED
                    .refuse()
                    .with("leads", leads.size())
                    .at(FieldError.inBody("partners"));
        }
    }

    /** The call admits every legal form. */
    static void formsAdmitted(NewProject project, CallTerms call) {
        requireEach(
                project,
                partner -> call.applicant(partner.form()).isPresent(),
                FoodCoopProblem.FORM_NOT_ADMITTED,
                "form");
    }

    /** The one that leads may: an establishment of the city may not. */
    static void leadAdmitted(NewProject project, CallTerms call) {
        requireEach(
                project,
                partner -> partner.role() != Partner.Role.LEAD || may(call, partner, Applicant::mayLead),
                FoodCoopProblem.LEAD_NOT_ADMITTED,
                "role");
    }

    /** Who is paid may be: a company outside the social economy and an establishment of the city may not. */
    static void paidAdmitted(NewProject project, CallTerms call) {
        requireEach(
                project,
                partner -> partner.share() == null || may(call, partner, Applicant::mayBePaid),
                FoodCoopProblem.SHARE_NOT_ADMITTED,
                "share");
    }

    /** Every partner has committed itself in writing. */
    static void letters(NewProject project, CallTerms call) {
        requireEach(
                project,
                partner -> partner.role() == Partner.Role.LEAD || partner.letter() != null,
                FoodCoopProblem.LETTER_MISSING,
                "letter");
    }

    private static boolean may(CallTerms call, Partner partner, Predicate<Applicant> what) {
        return call.applicant(partner.form()).filter(what).isPresent();
    }

    /** Refuses the first partner for which it does not hold. */
    private static void requireEach(NewProject project, Predicate<Partner> right, FoodCoopProblem wrong, String place) {
        for (int i = 0; i < project.partners().size(); i++) {
            Partner partner = project.partners().get(i);
            if (!right.test(partner)) {
                Refusal refusal = wrong.refuse()
                        .with("name", partner.name())
                        .with("siret", partner.siret())
                        .with("form", partner.form());
                throw refusal.at(FieldError.inBody("partners/" + i + "/" + place));
            }
        }
    }
}
