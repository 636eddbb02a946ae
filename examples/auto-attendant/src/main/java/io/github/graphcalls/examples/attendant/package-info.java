/**
 * An auto attendant on the phone. Its routes are in YAML, under resources/camel; here is what starts them, and the callers
 * who try it where there is no Microsoft Graph.
 *
 * <pre>{@code
 * System.exit(new AutoAttendant(System.getenv(), System.out).run("--speed", "10"));
 * }</pre>
 */
package io.github.graphcalls.examples.attendant;
