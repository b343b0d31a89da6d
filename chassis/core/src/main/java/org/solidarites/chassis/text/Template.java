package org.solidarites.chassis.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A sentence with places for words, as {@code {found}}, cut at them once so that filling it looks for nothing. */
public final class Template {

    private final String begin;
    private final List<Place> places;

    /** A place, and what stands after it. */
    private record Place(String name, String after) {}

    public Template(String sentence) {
        int open = sentence.indexOf('{');
        this.begin = open < 0 ? sentence : sentence.substring(0, open);
        this.places = new ArrayList<>();
        while (open >= 0) {
            int close = sentence.indexOf('}', open);
            int next = sentence.indexOf('{', close);
            String after = next < 0 ? sentence.substring(close + 1) : sentence.substring(close + 1, next);
            places.add(new Place(sentence.substring(open + 1, close), after));
            open = next;
        }
    }

    /** With its words, which are asked for by the name of their place. */
    public String filled(UnaryOperator<String> words) {
        if (places.isEmpty()) {
            return begin;
        }
        StringBuilder sentence = new StringBuilder(128).append(begin);
        for (Place place : places) {
            sentence.append(words.apply(place.name())).append(place.after());
        }
        return sentence.toString();
    }
}
