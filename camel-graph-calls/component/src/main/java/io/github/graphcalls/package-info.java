/**
 * What Camel sees: component, endpoint, configuration, producer, consumer, constants and converters. It calls the
 * operations, the callback room, the graph room and the model; of the other rooms only transform, above it, reads its
 * constants.
 *
 * <pre>{@code
 * from("graph-calls:notifications?events=incoming")
 *         .to("graph-calls:answer?await=mediaActive")
 *         .to("graph-calls:playPrompt?prompts=https://bot.example.com/welcome.wav");
 * }</pre>
 */
package io.github.graphcalls;
