/**
 * Sequence diagrams as text for Mermaid and as SVG. It knows nothing of calls and uses nothing of the other packages.
 *
 * <pre>{@code
 * Files.writeString(Path.of("call.svg"), simulator.diagram().svg());
 * }</pre>
 */
package io.github.graphcalls.simulator.diagram;
