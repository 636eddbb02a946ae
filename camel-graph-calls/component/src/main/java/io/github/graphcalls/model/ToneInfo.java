package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * A key that was pressed.
 *
 * @param sequenceId rises within a call; need not begin at 1
 */
@GraphRecord
public record ToneInfo(
        Long sequenceId,
        Tone tone,
        @JsonProperty("@odata.type") String odataType,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public ToneInfo {
        additionalProperties = Kept.map(additionalProperties);
    }

    /** The key, and its place in the order of keys. */
    public static ToneInfo of(Long sequenceId, Tone tone) {
        return new ToneInfo(sequenceId, tone, null, null);
    }
}
