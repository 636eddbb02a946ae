/**
 * Camel's data types of events: what routes, Kamelets and Camel's {@code transformDataType} change a body into. Above the
 * root room, whose headers it reads; nobody calls it but Camel, which finds the classes by its service files.
 *
 * <pre>{@code
 * from("graph-calls:notifications?events=terminated")
 *         .transformDataType("graph-calls:application-cloudevents")
 *         .to("kafka:calls");
 * }</pre>
 */
package io.github.graphcalls.transform;
