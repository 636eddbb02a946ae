/**
 * The calling service of Microsoft Graph on one machine, for tests and demos. It knows nothing of the bot that it serves
 * and shares no code with it.
 *
 * <pre>{@code
 * try (GraphCallsSimulator simulator = GraphCallsSimulator.start()) {
 *     Bot bot = simulator.bot(myBot.startAgainst(simulator.graphUrl(), simulator.accessToken()));
 *     simulator.caller("+14255550123").dials(bot).hears("welcome.wav").presses("2").isHungUpOn();
 * }
 * }</pre>
 */
package io.github.graphcalls.simulator;
