package io.github.graphcalls.callback;

import io.github.graphcalls.model.ChatInfo;
import io.github.graphcalls.model.Identity;
import io.github.graphcalls.model.MeetingInfo;
import io.github.graphcalls.model.ResultInfo;
import java.time.Instant;
import java.util.List;

/**
 * A call as known at a notification: the exchange variable {@code graphCall}. Texts that are not known are empty; times and
 * resources that are not known are null, as those of the model's records are, for which Simple has {@code graphCall?.chatInfo.threadId}.
 *
 * @param id the call's id
 * @param state Graph's state of the call, such as {@code established}
 * @param direction incoming or outgoing
 * @param mediaActive whether sound has begun to flow
 * @param caller who called
 * @param targets who was called
 * @param tenantId the tenant of the call
 * @param chainId the id that the calls of one human call share
 * @param subject the conversation's subject
 * @param chatInfo the chat that belongs to the call
 * @param meetingInfo the meeting that the call is
 * @param startedAt when the call was first heard of, by the component's clock
 * @param establishedAt when the call was up for the first time
 * @param endedAt when the call's end was told
 * @param resultInfo how the call ended, by code and sub-code
 * @param mergedCallIds the calls that ring beside this one for the same human call and did not ring in a route (option
 *     {@code mergeRings}); those that were answered or ended are no longer among them
 * @param replacesCallId the call whose meeting this one has joined again; empty for none
 */
public record GraphCall(
        String id,
        String state,
        String direction,
        boolean mediaActive,
        Identity caller,
        List<Identity> targets,
        String tenantId,
        String chainId,
        String subject,
        ChatInfo chatInfo,
        MeetingInfo meetingInfo,
        Instant startedAt,
        Instant establishedAt,
        Instant endedAt,
        ResultInfo resultInfo,
        List<String> mergedCallIds,
        String replacesCallId) {

    static final Identity NOBODY = Identity.of(null);

    public GraphCall {
        targets = List.copyOf(targets);
        mergedCallIds = List.copyOf(mergedCallIds);
    }

    /** Who was called, the first of several; an identity without id where that is not known. */
    public Identity callee() {
        return targets.isEmpty() ? NOBODY : targets.get(0);
    }

    GraphCall withMerged(List<String> callIds) {
        return with(callIds, replacesCallId);
    }

    GraphCall replacing(String callId) {
        return with(mergedCallIds, callId);
    }

    private GraphCall with(List<String> merged, String replaced) {
        return new GraphCall(
                id,
                state,
                direction,
                mediaActive,
                caller,
                targets,
                tenantId,
                chainId,
                subject,
                chatInfo,
                meetingInfo,
                startedAt,
                establishedAt,
                endedAt,
                resultInfo,
                merged,
                replaced);
    }
}
