package org.solidarites.aid.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which missing facts are worth asking for next: first those that settle an aid with the fewest questions. */
public final class NextQuestions {

    private NextQuestions() {}

    /** Each question once. Of the questions of one aid, those that serve most aids come first. */
    public static List<Question> of(List<AidAssessment> assessed) {
        List<AidAssessment> open =
                assessed.stream().filter(one -> !one.missing().isEmpty()).toList();
        Map<Question, Long> serves = open.stream()
                .flatMap(one -> one.missing().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Set<Question> next = new LinkedHashSet<>();
        open.stream()
                .sorted(Comparator.comparingInt(one -> one.missing().size()))
                .forEach(one -> next.addAll(mostUsefulFirst(one.missing(), serves)));
        return new ArrayList<>(next);
    }

    private static List<Question> mostUsefulFirst(List<Question> questions, Map<Question, Long> serves) {
        return questions.stream()
                .sorted(Comparator.comparing((Question question) -> serves.getOrDefault(question, 0L))
                        .reversed())
                .toList();
    }
}
