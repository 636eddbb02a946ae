/**
 * Load on a whole node: a route from {@code graph-calls:notifications} on a real HTTP server, in this process, and a sender
 * that keeps to its times whatever the node does. What single steps cost is measured by JMH in the packages of those steps,
 * because they are not public.
 *
 * <pre>{@code
 * java -cp ... io.github.graphcalls.benchmarks.LoadBenchmarks latency
 * }</pre>
 */
package io.github.graphcalls.benchmarks;
