package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/** The chat that belongs to a call. */
@GraphRecord
public record ChatInfo(
        String threadId,
        String messageId,
        String replyChainMessageId,
        @JsonProperty("@odata.type") String odataType,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public ChatInfo {
        additionalProperties = Kept.map(additionalProperties);
    }

    /** The chat of that thread. */
    public static ChatInfo of(String threadId) {
        return new ChatInfo(threadId, null, null, null, null);
    }

    /** The message of that thread. */
    public static ChatInfo of(String threadId, String messageId, String replyChainMessageId) {
        return new ChatInfo(threadId, messageId, replyChainMessageId, null, null);
    }
}
