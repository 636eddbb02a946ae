package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;

/**
 * Sending key tones into a call.
 *
 * @param completionReason how it went: the status is completed either way
 */
@GraphSubtype
public record SendDtmfTonesOperation(
        String clientContext,
        String id,
        ResultInfo resultInfo,
        OperationStatus status,
        SendDtmfCompletionReason completionReason,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties)
        implements CommsOperation {
    public SendDtmfTonesOperation {
        additionalProperties = Kept.map(additionalProperties);
    }
}
