package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.List;
import java.util.Map;

/**
 * Sends key tones into a call.
 *
 * @param delayBetweenTonesMs milliseconds
 * @param clientContext at most 256 characters; comes back in what tells of the operation
 */
@GraphRecord
public record SendDtmfTonesRequest(
        List<Tone> tones,
        Integer delayBetweenTonesMs,
        String clientContext,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public SendDtmfTonesRequest {
        tones = Kept.list(tones);
        additionalProperties = Kept.map(additionalProperties);
    }

    /** Sends those. */
    public static SendDtmfTonesRequest of(Tone... tones) {
        return new SendDtmfTonesRequest(List.of(tones), null, null, null);
    }
}
