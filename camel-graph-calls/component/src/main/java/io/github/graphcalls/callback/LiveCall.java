package io.github.graphcalls.callback;

import java.time.Instant;

/**
 * A call that goes on, without anything that tells who is in it.
 *
 * @param id the call's id
 * @param state Graph's state of the call, such as {@code established}
 * @param direction incoming or outgoing; empty where that was not told
 * @param since when the call was first heard of, by the component's clock
 * @param mediaActive whether sound has begun to flow
 */
public record LiveCall(String id, String state, String direction, Instant since, boolean mediaActive) {}
