package org.solidarites.gateway.portal.strategy;

import java.util.List;

/**
 * Numbers of several things side by side: a table of which one column is also a chart.
 *
 * @param title what they count
 * @param head what the rows are
 * @param columns names of the numbers
 * @param rows in the order of the service
 */
public record Series(String title, String head, List<String> columns, List<Row> rows) {

    /** Whether there is anything to draw. */
    public boolean isDrawn() {
        return rows.stream().anyMatch(row -> row.whole > 0);
    }

    /**
     * One line.
     *
     * @param name what is counted
     * @param cells one number for each column
     * @param whole length of its bar, of 100
     * @param part how much of the bar is dark, of 100
     */
    public record Row(String name, List<Figure> cells, int whole, int part) {}
}
