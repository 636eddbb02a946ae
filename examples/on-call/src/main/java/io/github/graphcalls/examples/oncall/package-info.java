/**
 * An alert that phones the people on call. Its routes are in YAML, under resources/camel; here is what starts them, and the
 * people who are phoned where there is no Microsoft Graph.
 *
 * <pre>{@code
 * System.exit(new OnCall(System.getenv(), System.out).run());
 * }</pre>
 */
package io.github.graphcalls.examples.oncall;
