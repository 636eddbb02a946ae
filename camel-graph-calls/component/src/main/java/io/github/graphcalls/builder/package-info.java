/**
 * Endpoints in Java with a method for each option, for those who have camel-endpointdsl on the class path. All that is in
 * here is written by the build from the catalog, in the form that Camel gives its own components; it calls nothing of the
 * component but the types of options, and nothing calls it.
 *
 * <pre>{@code
 * import static io.github.graphcalls.builder.StaticEndpointBuilders.graphCalls;
 *
 * from(graphCalls("notifications").events("incoming")).to(graphCalls("answer").await(Await.MEDIA_ACTIVE));
 * }</pre>
 */
package io.github.graphcalls.builder;
