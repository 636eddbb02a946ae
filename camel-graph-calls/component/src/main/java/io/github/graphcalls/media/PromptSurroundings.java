package io.github.graphcalls.media;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;

/**
 * What hosting prompts needs of the component.
 *
 * @param callbackUri the public address of the notifications' path, below which prompts are fetched; empty for none
 * @param path the path that is opened for prompts if no consumer has opened one
 * @param secret what all nodes of one application have in common and nobody else knows
 * @param synthesizer who speaks, where an endpoint names nobody
 */
public record PromptSurroundings(
        CamelContext context,
        Supplier<String> callbackUri,
        Supplier<String> path,
        Supplier<byte[]> secret,
        Supplier<SpeechSynthesizer> synthesizer,
        InstantSource clock) {}
