package org.solidarites.aid.simulation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.Sentences;
import org.solidarites.aid.engine.Household;
import org.solidarites.aid.engine.Studies;
import org.solidarites.aid.engine.Truth;
import org.solidarites.aid.engine.Who;

/** Who of a household gets none of an aid that excludes students, where not all of its adults are. */
record Students(Household household, Sentences sentences) {

    /** A sentence to add, on who gets none or may get none; empty where there is nothing to say. */
    String excluded(Studies condition, Truth met) {
        boolean eachForHimself = condition.who() == Who.EVERY_ADULT && !condition.wanted();
        if (!eachForHimself || met != Truth.TRUE) {
            return "";
        }
        return told("student.excluded", true) + told("student.perhapsExcluded", null);
    }

    private String told(String key, @Nullable Boolean student) {
        List<Household.Adult> adults = household.adults();
        String which = IntStream.range(0, adults.size())
                .filter(adult -> Objects.equals(adults.get(adult).student(), student))
                .mapToObj(adult -> String.valueOf(adult + 1))
                .collect(Collectors.joining(", "));
        return which.isEmpty() ? "" : " " + sentences.get(key).replace("{adults}", which);
    }
}
