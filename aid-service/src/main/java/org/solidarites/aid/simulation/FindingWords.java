package org.solidarites.aid.simulation;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.Sentences;
import org.solidarites.aid.engine.AidAssessment;
import org.solidarites.aid.engine.AllOf;
import org.solidarites.aid.engine.AnyOf;
import org.solidarites.aid.engine.ComposedAs;
import org.solidarites.aid.engine.Composition;
import org.solidarites.aid.engine.Condition;
import org.solidarites.aid.engine.Declares;
import org.solidarites.aid.engine.Finding;
import org.solidarites.aid.engine.GrantedBefore;
import org.solidarites.aid.engine.HoldsRight;
import org.solidarites.aid.engine.Household;
import org.solidarites.aid.engine.InRange;
import org.solidarites.aid.engine.LivesIn;
import org.solidarites.aid.engine.Measure;
import org.solidarites.aid.engine.Not;
import org.solidarites.aid.engine.OfAge;
import org.solidarites.aid.engine.Quantity;
import org.solidarites.aid.engine.RestePourVivre;
import org.solidarites.aid.engine.Studies;
import org.solidarites.aid.engine.WithinTable;
import org.solidarites.aid.regulation.AmountRule;
import org.solidarites.aid.regulation.DatedRegulation;
import org.solidarites.aid.regulation.MeasureWords;
import org.solidarites.aid.simulation.SimulationView.DistanceView;
import org.solidarites.aid.simulation.SimulationView.Reason;
import org.solidarites.aid.simulation.SimulationView.Unit;

/** What a condition found, as data and as a sentence. */
final class FindingWords {

    private final DatedRegulation regulation;
    private final Locale language;
    private final Sentences sentences;
    private final MeasureWords measures;
    private final Students students;
    private final NothingToPay nothing;

    FindingWords(DatedRegulation regulation, Locale language, Household household) {
        this.regulation = regulation;
        this.language = language;
        this.sentences = Sentences.of(FindingWords.class, language);
        this.measures = new MeasureWords(language);
        this.students = new Students(household, sentences);
        this.nothing = new NothingToPay(household, sentences);
    }

    Reason reason(Finding finding) {
        Condition condition = finding.condition();
        Finding.@Nullable Distance distance = finding.distance();
        return new Reason(
                kind(condition),
                finding.met(),
                value(finding.found()),
                value(finding.required()),
                distance == null ? null : new DistanceView(required(value(distance.by())), distance.tooMuch()),
                unit(condition),
                condition.grounds().article(),
                condition.grounds().source(),
                condition.grounds().confirmed(),
                sentence(finding),
                parts(finding.parts()));
    }

    private List<Reason> parts(List<Finding> parts) {
        return parts.isEmpty() ? List.of() : parts.stream().map(this::reason).toList();
    }

    /** Why an aid whose conditions are all met comes to zero. */
    Reason nothing(AidAssessment assessed, String article, AmountRule amount) {
        return nothing.reason(assessed, article, amount);
    }

    private static Object required(@Nullable Object value) {
        return Objects.requireNonNull(value);
    }

    private static String kind(Condition condition) {
        return switch (condition) {
            case AllOf _ -> "all";
            case AnyOf _ -> "any";
            case Not _ -> "not";
            case InRange range -> kind(range.quantity());
            case WithinTable table -> kind(table.quantity());
            case OfAge _ -> "age";
            case LivesIn _ -> "residence";
            case Studies _ -> "student";
            case ComposedAs _ -> "composition";
            case HoldsRight _ -> "right";
            case Declares _ -> "declaration";
            case GrantedBefore _ -> "granted-before";
        };
    }

    private static String kind(Quantity quantity) {
        return switch (quantity) {
            case MONTHS_OF_RESIDENCE -> "residence-time";
            case PEOPLE -> "people";
            case CHILDREN -> "children";
            case RESOURCES -> "resources";
            case CHARGES -> "charges";
            case QUOTIENT_CAF, QUOTIENT_FACULTATIVE -> "quotient";
            case RESTE_POUR_VIVRE -> "reste-pour-vivre";
        };
    }

    private Unit unit(Condition condition) {
        return switch (condition) {
            case AllOf _, AnyOf _, Not _ -> Unit.NONE;
            case InRange range -> unit(range.quantity());
            case WithinTable table -> unit(table.quantity());
            case OfAge _ -> Unit.YEARS;
            case LivesIn _ -> Unit.COMMUNE;
            case ComposedAs _ -> Unit.COMPOSITION;
            case Studies _, HoldsRight _, Declares _ -> Unit.YES_OR_NO;
            case GrantedBefore _ -> Unit.TIMES;
        };
    }

    private Unit unit(Quantity quantity) {
        return switch (quantity.unit()) {
            case MONTHS -> Unit.MONTHS;
            case PEOPLE, CHILDREN -> Unit.PEOPLE;
            case EUROS_PER_MONTH -> Unit.EUROS_PER_MONTH;
            case EUROS_PER_DAY -> unitOfRestePourVivre();
        };
    }

    Unit unitOfRestePourVivre() {
        return regulation.compiled().definitions().restePourVivre().sharedBy() == RestePourVivre.SharedBy.PEOPLE
                ? Unit.EUROS_PER_PERSON_AND_DAY
                : Unit.EUROS_PER_UNIT_AND_DAY;
    }

    private static @Nullable Object value(@Nullable Measure measure) {
        return switch (measure) {
            case null -> null;
            case Measure.Years(int years) -> years;
            case Measure.Count(long number) -> number;
            case Measure.Amount(var euros) -> euros;
            case Measure.Place(String commune) -> commune;
            case Measure.Compositions(Set<Composition> compositions) ->
                compositions.size() == 1 ? compositions.iterator().next() : compositions;
            case Measure.Flag(boolean flag) -> flag;
            case Measure.Bounds(Measure least, Measure most) -> bounds(value(least), value(most));
        };
    }

    private static @Nullable Object bounds(@Nullable Object least, @Nullable Object most) {
        if (least != null && most != null) {
            return new SimulationView.RequiredBounds(least, most);
        }
        return least == null ? most : least;
    }

    private String sentence(Finding finding) {
        Condition condition = finding.condition();
        Finding.@Nullable Distance distance = finding.distance();
        String said = sentences.get(key(condition) + "." + finding.met(), place -> switch (place) {
            case "subject" -> subject(condition);
            case "found" -> measures.words(finding.found());
            case "required" -> measures.words(finding.required());
            case "unit" -> words(unit(condition));
            case "distance" -> distance == null ? "" : words(distance);
            case "granted" -> finding.found() instanceof Measure.Count(long times) ? measures.granted(times) : "?";
            case "atMost" -> measures.atMost(((GrantedBefore) condition).most());
            case "last" -> measures.last(((GrantedBefore) condition).months());
            default -> throw new IllegalArgumentException("no words for " + place);
        });
        return condition instanceof Studies studies ? said + students.excluded(studies, finding.met()) : said;
    }

    private static String key(Condition condition) {
        return switch (condition) {
            case InRange _, WithinTable _ -> "range";
            case OfAge age -> "age." + age.who();
            case Studies studies -> "student." + studies.who() + "." + studies.wanted();
            case HoldsRight right -> "right." + right.held();
            case Declares declared -> "declaration." + declared.wanted();
            default -> kind(condition);
        };
    }

    /** What a sentence is about: a quantity, or the name of a right, a declaration or an aid. */
    private String subject(Condition condition) {
        return switch (condition) {
            case InRange range -> measures.subject(range.quantity());
            case WithinTable table -> measures.subject(table.quantity());
            case HoldsRight right -> fact(right.right());
            case Declares declared -> fact(declared.code());
            case GrantedBefore before -> title(before.aid());
            default -> "";
        };
    }

    private String title(String aid) {
        return regulation.document().title(aid).map(title -> title.in(language)).orElse(aid);
    }

    private String fact(String code) {
        return regulation
                .document()
                .facts()
                .find(code)
                .map(fact -> fact.name().in(language))
                .orElse(code);
    }

    private String words(Unit unit) {
        return switch (unit) {
            case MONTHS, EUROS_PER_MONTH, EUROS_PER_PERSON_AND_DAY, EUROS_PER_UNIT_AND_DAY ->
                " " + measures.unit(unit.name());
            default -> "";
        };
    }

    private String words(Finding.Distance distance) {
        return sentences
                .get(distance.tooMuch() ? "distance.above" : "distance.below")
                .replace("{by}", measures.words(distance.by()));
    }
}
