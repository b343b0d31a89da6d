package org.solidarites.foodcoop.cooperative.core;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The answers to a proposal, counted.
 *
 * @param electors how many could answer
 * @param byCollege what was answered in each college that took part
 */
public record Tally(long electors, Map<College, Count> byCollege) {

    private static final long WHOLE = 100;

    public Tally {
        byCollege = Map.copyOf(byCollege);
    }

    /** Counts answers; who could answer and did not is in the electors only. */
    public static Tally of(long electors, List<Answer> answers) {
        Map<College, Count> counts = new EnumMap<>(College.class);
        answers.forEach(answer -> counts.merge(answer.college(), Count.of(answer.choice()), Count::plus));
        return new Tally(electors, counts);
    }

    /** All colleges together. */
    public Count all() {
        return sum(byCollege.values());
    }

    /** What comes of it. Nobody's answer, or abstentions alone, adopt nothing. */
    public Outcome outcome(DecisionRule rule) {
        if (all().answers() == 0 || all().answers() * WHOLE < electors * rule.quorumPercent()) {
            return Outcome.NO_QUORUM;
        }
        boolean carried = carries(rule, all())
                && (!rule.byCollege()
                        || byCollege.values().stream()
                                .filter(Count::decides)
                                .allMatch(college -> carries(rule, college)));
        return carried ? Outcome.ADOPTED : Outcome.REJECTED;
    }

    private static boolean carries(DecisionRule rule, Count count) {
        return switch (rule.by()) {
            case CONSENT -> count.against() == 0 && count.inFavour() > 0;
            case VOTE -> count.inFavour() > count.against();
        };
    }

    private static Count sum(Collection<Count> counts) {
        return counts.stream().reduce(new Count(0, 0, 0), Count::plus);
    }

    /** One actor's answer. */
    public record Answer(College college, Choice choice) {}

    /** How often what was answered. */
    public record Count(long inFavour, long against, long abstained) {

        static Count of(Choice choice) {
            return switch (choice) {
                case FOR -> new Count(1, 0, 0);
                case AGAINST -> new Count(0, 1, 0);
                case ABSTAIN -> new Count(0, 0, 1);
            };
        }

        Count plus(Count other) {
            return new Count(inFavour + other.inFavour, against + other.against, abstained + other.abstained);
        }

        public long answers() {
            return inFavour + against + abstained;
        }

        boolean decides() {
            return inFavour + against > 0;
        }
    }
}
