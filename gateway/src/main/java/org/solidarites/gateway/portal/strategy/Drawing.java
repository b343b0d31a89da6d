package org.solidarites.gateway.portal.strategy;

import java.util.ArrayList;
import java.util.List;

/** Makes a series out of rows of numbers: the first number is the length of the bar, the second its dark part. */
final class Drawing {

    private static final int WHOLE = 100;

    private final Words words;
    private final String group;
    private final List<String> columns;
    private final boolean hasPart;
    private final List<Line> lines = new ArrayList<>();

    private record Line(String name, List<Value> values) {}

    private Drawing(Words words, String group, boolean hasPart, List<String> columns) {
        this.words = words;
        this.group = group;
        this.hasPart = hasPart;
        this.columns = columns;
    }

    /** Of numbers that stand beside each other. */
    static Drawing of(Words words, String group, String... columns) {
        return new Drawing(words, group, false, List.of(columns));
    }

    /** Of which the second number counts a part of the first. */
    static Drawing ofPart(Words words, String group, String... columns) {
        return new Drawing(words, group, true, List.of(columns));
    }

    void row(String name, List<Value> values) {
        lines.add(new Line(name, values));
    }

    /** The series; nothing where no row was found. */
    List<Series> drawn() {
        if (lines.isEmpty()) {
            return List.of();
        }
        double longest = lines.stream()
                .mapToDouble(line -> line.values.getFirst().length())
                .max()
                .orElse(0);
        return List.of(new Series(
                words.name(group, "title"),
                words.name(group, "head"),
                columns.stream().map(column -> words.name(group, column)).toList(),
                lines.stream().map(line -> draw(line, longest)).toList()));
    }

    private Series.Row draw(Line line, double longest) {
        List<Figure> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(words.figure(words.name(group, columns.get(i)), line.values.get(i)));
        }
        int whole = share(line.values.getFirst(), longest);
        return new Series.Row(
                line.name, List.copyOf(cells), whole, hasPart ? share(line.values.get(1), longest) : whole);
    }

    private static int share(Value value, double longest) {
        return longest <= 0 ? 0 : (int) Math.round(WHOLE * value.length() / longest);
    }
}
