package org.solidarites.acceptance.bench;

import java.util.ArrayList;
import java.util.List;

/** How long one request takes among more and more data, to be drawn. */
final class Panel {

    private final String title;
    private final String unit;
    private final List<Point> points = new ArrayList<>();

    Panel(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    /**
     * One measurement.
     *
     * @param count of what there is
     * @param p50 in milliseconds
     * @param p99 in milliseconds
     */
    record Point(int count, double p50, double p99) {}

    Point add(int count, double p50, double p99) {
        Point point = new Point(count, p50, p99);
        points.add(point);
        return point;
    }

    String title() {
        return title;
    }

    String unit() {
        return unit;
    }

    List<Point> points() {
        return List.copyOf(points);
    }
}
