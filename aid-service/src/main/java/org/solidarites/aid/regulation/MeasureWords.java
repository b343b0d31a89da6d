package org.solidarites.aid.regulation;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.Sentences;
import org.solidarites.aid.engine.Composition;
import org.solidarites.aid.engine.Measure;
import org.solidarites.aid.engine.Quantity;

/** The values that conditions ask for and find, in French or English. */
public final class MeasureWords {

    private final Sentences sentences;

    public MeasureWords(Locale language) {
        this.sentences = Sentences.of(MeasureWords.class, language);
    }

    /** A value; a question mark for none. */
    public String words(@Nullable Measure measure) {
        return switch (measure) {
            case null -> "?";
            case Measure.Years(int years) -> years + " " + sentences.get("years");
            case Measure.Count(long number) -> String.valueOf(number);
            case Measure.Amount(var euros) -> sentences.words(euros);
            case Measure.Place(String commune) -> commune;
            case Measure.Flag(boolean flag) -> String.valueOf(flag);
            case Measure.Compositions(Set<Composition> compositions) ->
                compositions.stream()
                        .sorted()
                        .map(composition -> sentences.get("composition." + composition))
                        .collect(Collectors.joining(sentences.get("or")));
            case Measure.Bounds(Measure least, Measure most) -> words(least, most);
        };
    }

    private String words(@Nullable Measure least, @Nullable Measure most) {
        String which = least == null ? "most" : most == null ? "least" : "both";
        return sentences.get("bounds." + which, place -> words(place.equals("least") ? least : most));
    }

    /** How often an aid was granted: {@code was granted once}. */
    public String granted(long times) {
        return counted("granted", times);
    }

    /** How often it may have been: {@code at most once}. */
    public String atMost(long times) {
        return counted("atMost", times);
    }

    /** The time up to today: {@code the last 12 months}. */
    public String last(long months) {
        return counted("last", months);
    }

    private String counted(String key, long number) {
        return sentences.get(key + (number <= 2 ? "." + number : ".n")).replace("{n}", String.valueOf(number));
    }

    /** A quantity, as a sentence begins with it. */
    public String subject(Quantity quantity) {
        return sentences.get("subject." + quantity);
    }

    /** What a number is counted in: {@code EUROS_PER_MONTH}. */
    public String unit(String unit) {
        return sentences.get("unit." + unit);
    }
}
