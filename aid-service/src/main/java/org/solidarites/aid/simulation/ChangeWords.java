package org.solidarites.aid.simulation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.Sentences;
import org.solidarites.aid.engine.Change;
import org.solidarites.aid.engine.Timeline;
import org.solidarites.aid.regulation.FactRules;
import org.solidarites.aid.simulation.SimulationView.ChangeKind;
import org.solidarites.aid.simulation.SimulationView.OpeningView;
import org.solidarites.aid.simulation.SimulationView.SmallestChangeView;
import org.solidarites.chassis.money.Euros;

/** What would open an aid: another fact, or time. */
final class ChangeWords {

    private final FactRules facts;
    private final Locale language;
    private final Sentences sentences;

    ChangeWords(FactRules facts, Locale language, Sentences sentences) {
        this.facts = facts;
        this.language = language;
        this.sentences = sentences;
    }

    SmallestChangeView of(Change change) {
        return switch (change) {
            case Change.ResourcesBy(Euros euros) -> money(ChangeKind.RESOURCES, euros);
            case Change.ChargesBy(Euros euros) -> money(ChangeKind.CHARGES, euros);
            case Change.LivingIn(String name) -> other(ChangeKind.RESIDENCE, "", name, name);
            case Change.Studying(boolean studying) -> other(ChangeKind.STUDIES, "." + studying, null, "");
            case Change.Holding(String right, boolean held) -> other(ChangeKind.RIGHT, "." + held, right, fact(right));
            case Change.Declaring(String code, boolean answer) ->
                other(ChangeKind.DECLARATION, "." + answer, code, fact(code));
        };
    }

    private SmallestChangeView money(ChangeKind kind, Euros by) {
        Euros size = by.isNegative() ? by.times(-1) : by;
        String sentence = sentences
                .get("change." + kind + (by.isNegative() ? ".less" : ".more"))
                .replace("{euros}", sentences.words(size));
        return new SmallestChangeView(kind, by, null, sentence);
    }

    private SmallestChangeView other(ChangeKind kind, String variant, @Nullable String about, String name) {
        String sentence = sentences.get("change." + kind + variant).replace("{name}", name);
        return new SmallestChangeView(kind, null, about, sentence);
    }

    private String fact(String code) {
        return facts.find(code).map(fact -> fact.name().in(language)).orElse(code);
    }

    /**
     * When it opens by itself.
     *
     * @param inForce id of the version that refuses it
     */
    OpeningView of(Timeline.Opening opening, String inForce) {
        String which = opening.regulation().equals(inForce) ? "opens.same" : "opens.other";
        String sentence = sentences
                .get(which)
                .replace("{date}", sentences.words(opening.on()))
                .replace("{regulation}", opening.regulation());
        return new OpeningView(opening.on(), opening.regulation(), sentence);
    }
}
