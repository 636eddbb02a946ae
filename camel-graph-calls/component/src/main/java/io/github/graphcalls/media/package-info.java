/**
 * What calls hear and what they leave behind: prompts that the service fetches from here, speech made of text, and
 * recordings fetched from the service. Calls the graph room (its HTTP clients and errors), and nobody above.
 *
 * <pre>{@code
 * PromptHost prompts = new PromptHost(surroundings);
 * prompts.open("/api/calls");                       // served below /api/calls/media
 * RequestPrompts request = new RequestPrompts(prompts, new EspeakNg(), "playPrompt", callId);
 * Optional<Hosted> prompt = request.place("classpath:welcome.wav");  // an address for the service, and its length
 * }</pre>
 *
 * <p>{@link io.github.graphcalls.media.SpeechSynthesizer} is for users to implement.
 */
package io.github.graphcalls.media;
