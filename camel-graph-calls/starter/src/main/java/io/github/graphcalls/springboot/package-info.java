/**
 * The component in Spring Boot: configured by {@code camel.component.graph-calls.*}, receiving on Spring's own web server,
 * with what the application's beans bring. Calls the component, and nobody calls it but Spring.
 *
 * <pre>{@code
 * camel.component.graph-calls.application-id=${BOT_ID}
 * camel.component.graph-calls.tenant-id=${BOT_TENANT}
 * camel.component.graph-calls.client-secret=${BOT_SECRET}
 * }</pre>
 */
package io.github.graphcalls.springboot;
