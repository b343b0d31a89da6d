package org.solidarites.acceptance.bench;

import java.util.List;
import java.util.Locale;

/** Draws how requests fare among more and more data: one panel beside the other, both scales logarithmic, as SVG. */
final class Chart {

    private static final int WIDTH = 300;
    private static final int HEIGHT = 240;
    private static final int LEFT = 55;
    private static final int RIGHT = 20;
    private static final int TOP = 50;
    private static final int BOTTOM = 45;
    private static final double LEAST_MS = 0.1;
    private static final double MOST_MS = 1000;

    private Chart() {}

    static String of(List<Panel> panels) {
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="11" role="img">
                <title>Duration of requests in milliseconds among more and more data: p50 as a line, p99 dashed</title>
                <rect width="100%%" height="100%%" fill="white"/>
                """.formatted(WIDTH * panels.size(), HEIGHT));
        for (int i = 0; i < panels.size(); i++) {
            svg.append("<g transform=\"translate(%d 0)\">%n".formatted(i * WIDTH));
            panel(svg, panels.get(i));
            svg.append("</g>%n".formatted());
        }
        return svg.append("</svg>%n".formatted()).toString();
    }

    private static void panel(StringBuilder svg, Panel panel) {
        svg.append("<text x=\"%d\" y=\"20\" font-weight=\"bold\">%s</text>%n".formatted(LEFT - 40, panel.title()));
        svg.append("<text x=\"%d\" y=\"36\" fill=\"#555\">ms; line p50, dashed p99</text>%n".formatted(LEFT - 40));
        for (double ms = LEAST_MS; ms <= MOST_MS; ms *= 10) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\" fill=\"#555\">%s</text>%n",
                    LEFT,
                    y(ms),
                    WIDTH - RIGHT,
                    LEFT - 6,
                    y(ms) + 4,
                    ms < 1 ? "0.1" : String.valueOf(Math.round(ms))));
        }
        List<Panel.Point> points = panel.points();
        for (int i = 0; i < points.size(); i++) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"#555\">%,d</text>%n",
                    x(i, points.size()),
                    HEIGHT - BOTTOM + 18,
                    points.get(i).count()));
        }
        svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#555\">%s</text>%n"
                .formatted((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, panel.unit()));
        line(svg, points.stream().map(Panel.Point::p50).toList(), "");
        line(svg, points.stream().map(Panel.Point::p99).toList(), " stroke-dasharray=\"5 4\"");
    }

    private static void line(StringBuilder svg, List<Double> values, String dashes) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            path.append(String.format(
                    Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", x(i, values.size()), y(values.get(i))));
        }
        svg.append("<path d=\"%s\" fill=\"none\" stroke=\"#0b5394\" stroke-width=\"2\"%s/>%n".formatted(path, dashes));
    }

    private static double x(int place, int places) {
        double room = WIDTH - LEFT - RIGHT - 60.0;
        return LEFT + 30 + (places == 1 ? 0 : room * place / (places - 1));
    }

    private static double y(double ms) {
        double share = Math.log(Math.clamp(ms, LEAST_MS, MOST_MS) / LEAST_MS) / Math.log(MOST_MS / LEAST_MS);
        return HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP);
    }
}
