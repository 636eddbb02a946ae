package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.List;
import java.util.Map;

/**
 * Playing prompts.
 *
 * @param createdDateTime ISO 8601 time with offset
 * @param lastActionDateTime ISO 8601 time with offset
 */
@GraphSubtype
public record PlayPromptOperation(
        String clientContext,
        String id,
        ResultInfo resultInfo,
        OperationStatus status,
        List<Prompt> prompts,
        PlayPromptCompletionReason completionReason,
        String createdDateTime,
        String lastActionDateTime,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties)
        implements CommsOperation {
    public PlayPromptOperation {
        prompts = Kept.list(prompts);
        additionalProperties = Kept.map(additionalProperties);
    }
}
