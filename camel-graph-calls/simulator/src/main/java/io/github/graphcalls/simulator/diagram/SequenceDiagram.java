package io.github.graphcalls.simulator.diagram;

import java.util.List;

/**
 * Who told whom what, in order.
 *
 * @param lines those who take part, from left to right, without repetition
 * @param steps from top to bottom
 */
public record SequenceDiagram(List<String> lines, List<Step> steps) {
    public SequenceDiagram {
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
        for (Step step : steps) {
            if (!lines.contains(step.from()) || !lines.contains(step.to())) {
                throw new IllegalArgumentException("A step leads from " + step.from() + " to " + step.to()
                        + "; the diagram has the lines " + lines);
            }
        }
    }

    /** As Mermaid's {@code sequenceDiagram}, which GitHub and many editors show. */
    public String mermaid() {
        return Mermaid.of(this);
    }

    /** As an SVG picture of its own, light or dark as the reader's device is; it loads nothing and has no script. */
    public String svg() {
        return Svg.of(this);
    }
}
