package org.solidarites.aid.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.Sentences;
import org.solidarites.aid.engine.AidAssessment;
import org.solidarites.aid.engine.Assessment;
import org.solidarites.aid.engine.Condition;
import org.solidarites.aid.engine.Finding;
import org.solidarites.aid.engine.Household;
import org.solidarites.aid.engine.Measure;
import org.solidarites.aid.engine.RestePourVivre;
import org.solidarites.aid.regulation.AidRule;
import org.solidarites.aid.regulation.DatedRegulation;
import org.solidarites.aid.simulation.SimulationView.AidView;
import org.solidarites.aid.simulation.SimulationView.Quotients;
import org.solidarites.aid.simulation.SimulationView.Reason;
import org.solidarites.aid.simulation.SimulationView.RegulationReference;
import org.solidarites.aid.simulation.SimulationView.RestePourVivreView;
import org.solidarites.aid.simulation.SimulationView.Unit;

/** Puts an assessment into words: the same findings, in French or in English. */
final class Explanation {

    private final DatedRegulation regulation;
    private final Locale language;
    private final Sentences sentences;

    Explanation(DatedRegulation regulation, Locale language) {
        this.regulation = regulation;
        this.language = language;
        this.sentences = Sentences.of(Explanation.class, language);
    }

    SimulationView of(Assessment assessment, Household household, LocalDate on) {
        var document = regulation.document();
        var facts = assessment.facts();
        return new SimulationView(
                on,
                new RegulationReference(
                        document.id(), document.title().in(language), document.validFrom(), document.validUntil()),
                household.people(),
                household.isSingleParent(),
                new Quotients(facts.quotientCaf(), facts.quotientFacultative()),
                new RestePourVivreView(
                        facts.restePourVivre(),
                        unitOfRestePourVivre(),
                        regulation.compiled().restePourVivre().counted()),
                assessment.aids().stream().map(this::aid).toList(),
                sentences.get("notice"));
    }

    private AidView aid(AidAssessment assessed) {
        AidRule rule = regulation.aid(assessed.aid().code());
        List<Reason> reasons = assessed.findings().stream().map(this::reason).toList();
        return new AidView(
                rule.code(),
                rule.kind(),
                rule.title().in(language),
                assessed.verdict(),
                assessed.amount(),
                rule.amount().confirmed(),
                reasons);
    }

    private Reason reason(Finding finding) {
        Condition condition = finding.condition();
        return new Reason(
                kind(condition),
                finding.met(),
                finding.found() == null ? null : value(finding.found()),
                value(condition.required()),
                unit(condition),
                condition.grounds().article(),
                condition.grounds().source(),
                condition.grounds().confirmed(),
                sentence(finding));
    }

    private static String kind(Condition condition) {
        return switch (condition) {
            case Condition.MinimumAge _ -> "minimum-age";
            case Condition.Residence _ -> "residence";
            case Condition.NotStudent _ -> "not-student";
            case Condition.QuotientCeiling _ -> "quotient-ceiling";
            case Condition.RestePourVivreCeiling _ -> "reste-pour-vivre-ceiling";
        };
    }

    private Unit unit(Condition condition) {
        return switch (condition) {
            case Condition.MinimumAge _ -> Unit.YEARS;
            case Condition.Residence _ -> Unit.COMMUNE;
            case Condition.NotStudent _ -> Unit.YES_OR_NO;
            case Condition.QuotientCeiling _ -> Unit.EUROS_PER_MONTH;
            case Condition.RestePourVivreCeiling _ -> unitOfRestePourVivre();
        };
    }

    private Unit unitOfRestePourVivre() {
        return regulation.compiled().restePourVivre().sharedBy() == RestePourVivre.SharedBy.PEOPLE
                ? Unit.EUROS_PER_PERSON_AND_DAY
                : Unit.EUROS_PER_UNIT_AND_DAY;
    }

    private static Object value(Measure measure) {
        return switch (measure) {
            case Measure.Years(int years) -> years;
            case Measure.Amount(var euros) -> euros;
            case Measure.Place(String commune) -> commune;
            case Measure.Flag(boolean flag) -> flag;
        };
    }

    private String sentence(Finding finding) {
        Condition condition = finding.condition();
        String variant = condition instanceof Condition.QuotientCeiling most ? "." + most.quotient() : "";
        return sentences
                .get(kind(condition) + variant + "." + finding.met())
                .replace("{found}", words(finding.found()))
                .replace("{required}", words(condition.required()))
                .replace("{unit}", sentences.get(unit(condition).name()));
    }

    private String words(@Nullable Measure measure) {
        return switch (measure) {
            case null -> "?";
            case Measure.Years(int years) -> String.valueOf(years);
            case Measure.Amount(var euros) -> sentences.words(euros);
            case Measure.Place(String commune) -> commune;
            case Measure.Flag(boolean flag) -> String.valueOf(flag);
        };
    }
}
