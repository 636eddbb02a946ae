package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;

/**
 * Puts a participant on hold.
 *
 * @param customPrompt what is played instead of the usual music
 * @param clientContext at most 256 characters; comes back in what tells of the operation
 */
@GraphRecord
public record StartHoldMusicRequest(
        Prompt customPrompt,
        String clientContext,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public StartHoldMusicRequest {
        additionalProperties = Kept.map(additionalProperties);
    }

    /** With that to be heard. */
    public static StartHoldMusicRequest of(Prompt customPrompt) {
        return new StartHoldMusicRequest(customPrompt, null, null);
    }
}
