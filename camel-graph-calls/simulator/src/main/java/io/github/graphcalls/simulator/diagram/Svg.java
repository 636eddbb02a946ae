package io.github.graphcalls.simulator.diagram;

import java.util.List;
import java.util.Locale;

/** Draws a diagram as SVG, with nothing but rectangles, lines and texts. */
final class Svg {
    private static final int LEFT = 100;
    private static final int COLUMN = 300;
    private static final int HEAD = 46;
    private static final int ROW = 26;
    private static final int BOX = 200;
    /** So many letters fit between two lines. */
    private static final int LONGEST = 40;

    private static final int LONGEST_NAME = 28;

    private static final String STYLE = """
            <style>
            svg { background: #fff; color: #1b1b1f; font: 12px system-ui, sans-serif }
            text { fill: currentColor } .t { fill: #6b6b76; font-variant-numeric: tabular-nums }
            rect { fill: #eef1fb; stroke: #5b6bbf } .n rect { fill: #fff8dc; stroke: #b8a24a }
            line { stroke: #c4c6d0 } .a line { stroke: #3f4fa0; stroke-width: 1.3 } .a path { fill: #3f4fa0 }
            .m { text-anchor: middle }
            @media (prefers-color-scheme: dark) {
            svg { background: #16161a; color: #e6e6ea } .t { fill: #a0a0ac }
            rect { fill: #262b45; stroke: #8f9de8 } .n rect { fill: #3a3420; stroke: #b8a24a }
            line { stroke: #44464f } .a line { stroke: #9fb0ff } .a path { fill: #9fb0ff } }
            </style>
            """;

    private final SequenceDiagram diagram;
    private final StringBuilder out = new StringBuilder();

    private Svg(SequenceDiagram diagram) {
        this.diagram = diagram;
    }

    static String of(SequenceDiagram diagram) {
        return new Svg(diagram).draw();
    }

    private String draw() {
        int columns = diagram.lines().size();
        int width = LEFT + BOX / 2 + COLUMN * (columns - 1) + BOX / 2 + 20;
        int height = HEAD + 20 + ROW * (diagram.steps().size() + 1);
        out.append(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\">%n",
                width, height, width, height));
        out.append("<title>Sequence of a call</title>\n").append(STYLE);
        for (String name : diagram.lines()) {
            head(name, height);
        }
        int y = HEAD + 20 + ROW / 2;
        for (Step step : diagram.steps()) {
            out.append(format("<text class=\"t\" x=\"8\" y=\"%d\">%s</text>%n", y + 4, escaped(step.when())));
            if (step.isNote()) {
                note(step, y);
            } else {
                arrow(step, y);
            }
            y += ROW;
        }
        return out.append("</svg>\n").toString();
    }

    private int column(String name) {
        List<String> lines = diagram.lines();
        return LEFT + BOX / 2 + COLUMN * lines.indexOf(name);
    }

    private void head(String name, int height) {
        int x = column(name);
        out.append(format("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>%n", x, HEAD, x, height - 8));
        out.append(
                format("<rect x=\"%d\" y=\"12\" width=\"%d\" height=\"%d\" rx=\"4\"/>%n", x - BOX / 2, BOX, HEAD - 16));
        out.append(format("<text class=\"m\" x=\"%d\" y=\"31\">%s</text>%n", x, shown(name, LONGEST_NAME)));
    }

    private void arrow(Step step, int y) {
        int from = column(step.from());
        int to = column(step.to());
        int back = from < to ? -7 : 7;
        int left = Math.min(from, to);
        out.append(format("<g class=\"a\"><line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>", from, y + 5, to, y + 5));
        out.append(format("<path d=\"M%d %dl%d -4v8z\"/>", to, y + 5, back));
        // at the line where it begins or ends that is further left, so that arrows across several columns stay readable
        out.append(format("<text x=\"%d\" y=\"%d\">%s</text></g>%n", left + 10, y, shown(step.text(), LONGEST)));
    }

    private void note(Step step, int y) {
        int x = column(step.from());
        String text = step.text();
        int half = Math.min(text.length(), LONGEST) * 7 / 2 + 8;
        out.append(format(
                "<g class=\"n\"><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"19\"/>", x - half, y - 9, 2 * half));
        out.append(format("<text class=\"m\" x=\"%d\" y=\"%d\">%s</text></g>%n", x, y + 5, shown(text, LONGEST)));
    }

    /** Cut where it is too long; a pointer that rests on it shows all. */
    private static String shown(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return escaped(text);
        }
        String begin = text.substring(0, text.offsetByCodePoints(0, longest - 1));
        return "<title>" + escaped(text) + "</title>" + escaped(begin) + "…";
    }

    /** What may stand in XML, with the signs that mean something in it written out. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(sign -> {
            if ("<>&\"'".indexOf(sign) >= 0) {
                escaped.append("&#").append(sign).append(';');
            } else if (sign >= 0x20 && sign < 0xD800 || sign >= 0xE000 && sign < 0xFFFE || sign >= 0x10000) {
                escaped.appendCodePoint(sign);
            } else {
                escaped.append(' ');
            }
        });
        return escaped.toString();
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern.replace("%n", "\n"), values);
    }
}
