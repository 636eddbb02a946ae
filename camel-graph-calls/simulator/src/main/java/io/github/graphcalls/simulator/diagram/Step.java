package io.github.graphcalls.simulator.diagram;

/**
 * One arrow of a diagram, or a note where it leads from a line to itself.
 *
 * @param from one of the diagram's lines
 * @param to one of the diagram's lines
 * @param when what stands beside it
 * @param text what stands on it; it may be anything, as it is escaped
 */
public record Step(String from, String to, String when, String text) {
    /** Whether it stays where it is. */
    public boolean isNote() {
        return from.equals(to);
    }
}
