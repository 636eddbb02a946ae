package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.List;
import java.util.Map;

/**
 * Plays prompts, one after another.
 *
 * @param prompts at most 20
 * @param clientContext at most 256 characters; comes back in what tells of the operation
 * @param loop whether to begin again until cancelled (beta)
 */
@GraphRecord
public record PlayPromptRequest(
        List<Prompt> prompts,
        String clientContext,
        Boolean loop,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public PlayPromptRequest {
        prompts = Kept.list(prompts);
        additionalProperties = Kept.map(additionalProperties);
    }

    /** Plays those. */
    public static PlayPromptRequest of(Prompt... prompts) {
        return new PlayPromptRequest(List.of(prompts), null, null, null);
    }
}
