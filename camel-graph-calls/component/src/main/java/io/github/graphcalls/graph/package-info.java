/**
 * Requests to Graph: URLs, tokens, time-outs, retries, errors. Calls the model only.
 *
 * <pre>{@code
 * HttpClients http = new HttpClients(camelContext);
 * GraphClient graph = GraphClient.create(camelContext, settings, http, clock, scheduler, routePool, watch, traffic);
 * graph.send(new GraphRequest("hangUp", "DELETE", address.of("/communications/calls/" + id), new byte[0], Map.of()));
 * }</pre>
 *
 * <p>{@link io.github.graphcalls.graph.GraphClient} decides what is sent again, {@code HttpClients} holds camel-http's
 * clients, {@code AccessTokens} keeps the token, {@link io.github.graphcalls.graph.GraphErrors} makes each error.
 */
package io.github.graphcalls.graph;
