/**
 * The simulator in tests with JUnit 5, which the test brings along. It uses the simulator and JUnit's API alone.
 *
 * <pre>{@code
 * @GraphCalls
 * class MyBotTest {
 *     @Test
 *     void answersCalls(GraphCallsSimulator simulator) { … }
 * }
 * }</pre>
 */
package io.github.graphcalls.simulator.junit;
