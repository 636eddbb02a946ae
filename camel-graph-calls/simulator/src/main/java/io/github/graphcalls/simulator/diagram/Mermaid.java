package io.github.graphcalls.simulator.diagram;

import java.util.stream.Collectors;

/** Writes a diagram for Mermaid. */
final class Mermaid {
    private static final String PLAIN = " .,:!?+*/()[]_=@'-";

    private Mermaid() {}

    static String of(SequenceDiagram diagram) {
        String lines = diagram.lines().stream()
                .map(name -> "    participant " + id(diagram, name) + " as " + escaped(name) + "\n")
                .collect(Collectors.joining());
        String steps = diagram.steps().stream().map(step -> line(diagram, step)).collect(Collectors.joining());
        return "sequenceDiagram\n" + lines + steps;
    }

    private static String line(SequenceDiagram diagram, Step step) {
        String text = escaped(step.when() + " " + step.text());
        return step.isNote()
                ? "    Note over " + id(diagram, step.from()) + ": " + text + "\n"
                : "    " + id(diagram, step.from()) + "->>" + id(diagram, step.to()) + ": " + text + "\n";
    }

    private static String id(SequenceDiagram diagram, String name) {
        return "p" + diagram.lines().indexOf(name);
    }

    /** Letters, digits and harmless signs as they are, all else by number, as Mermaid has it: # and ; end a text. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(sign -> {
            if (Character.isLetterOrDigit(sign) || PLAIN.indexOf(sign) >= 0) {
                escaped.appendCodePoint(sign);
            } else if (Character.isISOControl(sign)) {
                escaped.append(' ');
            } else {
                escaped.append('#').append(sign).append(';');
            }
        });
        return escaped.toString();
    }
}
