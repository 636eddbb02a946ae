package io.github.graphcalls.callback;

import io.github.graphcalls.model.Identity;

/**
 * A call as known at a notification: the exchange variable {@code graphCall}. Texts that are not known are empty.
 *
 * @param id the call's id
 * @param state Graph's state of the call, such as {@code established}
 * @param direction incoming or outgoing
 * @param mediaActive whether sound has begun to flow
 * @param caller who called
 * @param tenantId the tenant of the call
 * @param chainId the id that the calls of one human call share
 * @param subject the conversation's subject
 */
public record GraphCall(
        String id,
        String state,
        String direction,
        boolean mediaActive,
        Identity caller,
        String tenantId,
        String chainId,
        String subject) {}
