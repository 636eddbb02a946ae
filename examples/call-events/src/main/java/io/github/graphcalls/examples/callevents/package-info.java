/**
 * The events of calls on Kafka, and a record of each call in PostgreSQL. The routes are in YAML, under resources/camel; here
 * is what starts them, and the engines and callers where none are given.
 *
 * <pre>{@code
 * System.exit(new CallEvents(System.getenv(), System.out).run());
 * }</pre>
 */
package io.github.graphcalls.examples.callevents;
