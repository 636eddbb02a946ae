/**
 * Receiving what the service tells: authenticate, parse, drop duplicates, keep each call's order, deliver, and complete
 * what somebody awaits. Calls the graph room (to fetch the published keys) and the model, and nobody above.
 *
 * <pre>{@code
 * Doors doors = new Doors(camelContext, calls, fetcher, clock, regions, traffic);
 * doors.open(settings, subscriber);   // a consumer starts: its events arrive at subscriber.deliver(...)
 * doors.close(settings, subscriber);  // it stops; the last one out closes the door
 * }</pre>
 */
package io.github.graphcalls.callback;
