/**
 * A bot that joins meetings. Its routes are in YAML, under resources/camel; here is what starts them, and the people whom it
 * meets where there is no Microsoft Graph.
 *
 * <pre>{@code
 * System.exit(new MeetingBot(System.getenv(), System.out).run());
 * }</pre>
 */
package io.github.graphcalls.examples.meeting;
