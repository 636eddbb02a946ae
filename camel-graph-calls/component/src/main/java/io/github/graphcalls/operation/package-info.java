/**
 * Graph's call operations: one table, {@link io.github.graphcalls.operation.CallOperation}, and the requests made of it.
 * Calls the model and, for addresses, requests and errors, the graph room; knows nothing of Camel.
 *
 * <pre>{@code
 * GraphAddress address = new GraphAddress("https://graph.microsoft.com", "v1.0", false);
 * RequestPlan plan = new RequestPlan(CallOperation.PLAY_PROMPT, ApiVersion.V1_0, address, option -> Optional.ofNullable(options.get(option)));
 * GraphRequest request = plan.request(PlayPromptRequest.of(MediaPrompt.of(uri)), Map.of(PathVariable.CALL.header(), id));
 * }</pre>
 */
package io.github.graphcalls.operation;
