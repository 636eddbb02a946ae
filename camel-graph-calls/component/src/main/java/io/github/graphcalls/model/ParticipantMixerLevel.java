package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * What one participant hears.
 *
 * @param participant whose ears: a participant id
 * @param exclusive whether nothing but the named sources is heard
 */
@GraphRecord
public record ParticipantMixerLevel(
        String participant,
        Boolean exclusive,
        AudioDuckingConfiguration ducking,
        List<AudioSourceLevel> sourceLevels,
        @JsonProperty("@odata.type") String odataType,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public ParticipantMixerLevel {
        sourceLevels = Kept.list(sourceLevels);
        additionalProperties = Kept.map(additionalProperties);
    }
}
