/**
 * The simulator as a process of its own: its command line, scenarios that say who calls and what they do, and an HTTP API by
 * which a test in another process plays people and sees what happened, and a page by which people do. It calls the
 * simulator's public door alone.
 *
 * <pre>{@code
 * java -jar camel-graph-calls-simulator-standalone.jar --port 8090 --scenario calls.yaml --callback http://127.0.0.1:8080/api/calls
 * curl http://127.0.0.1:8090/simulator/status
 * }</pre>
 */
package io.github.graphcalls.simulator.standalone;
