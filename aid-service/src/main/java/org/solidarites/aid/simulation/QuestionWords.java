package org.solidarites.aid.simulation;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.solidarites.aid.Sentences;
import org.solidarites.aid.engine.Question;
import org.solidarites.aid.regulation.FactRules;
import org.solidarites.aid.simulation.SimulationView.NextQuestion;

/** What is missing, as a resident is asked for it. */
final class QuestionWords {

    private final FactRules facts;
    private final Locale language;
    private final Sentences sentences;

    QuestionWords(FactRules facts, Locale language, Sentences sentences) {
        this.facts = facts;
        this.language = language;
        this.sentences = sentences;
    }

    NextQuestion of(Question question, List<String> aids) {
        return new NextQuestion(question.kind(), question.about(), words(question), aids);
    }

    private String words(Question question) {
        return switch (question.kind()) {
            case RIGHT, DECLARATION -> asked(Objects.requireNonNull(question.about()));
            case CHARGE -> sentences.get("question.CHARGE." + question.about());
            default -> sentences.get("question." + question.kind());
        };
    }

    private String asked(String code) {
        return facts.find(code).orElseThrow().question().in(language);
    }
}
