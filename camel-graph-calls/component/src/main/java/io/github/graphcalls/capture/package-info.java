/**
 * Records requests, answers and callbacks as files that the simulator can replay, with people and secrets replaced. It uses
 * the graph room, whose {@link io.github.graphcalls.graph.Traffic} it is.
 *
 * <pre>{@code
 * Capture capture = Capture.in(folder, clock.instant(), pool);
 * GraphClient.create(camelContext, settings, http, clock, scheduler, routePool, watch, capture);
 * capture.close();
 * }</pre>
 */
package io.github.graphcalls.capture;
