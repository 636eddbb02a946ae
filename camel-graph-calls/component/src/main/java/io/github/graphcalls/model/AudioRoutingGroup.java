package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * A private route of audio within a call.
 *
 * @param receivers participant ids, exactly one where the mode is oneToOne
 * @param sources participant ids, exactly one
 */
@GraphRecord
public record AudioRoutingGroup(
        String id,
        List<String> receivers,
        RoutingMode routingMode,
        List<String> sources,
        @JsonProperty("@odata.type") String odataType,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public AudioRoutingGroup {
        receivers = Kept.list(receivers);
        sources = Kept.list(sources);
        additionalProperties = Kept.map(additionalProperties);
    }

    /** A route from one participant to others, of that mode. */
    public static AudioRoutingGroup of(RoutingMode routingMode, String source, List<String> receivers) {
        return new AudioRoutingGroup(null, receivers, routingMode, List.of(source), null, null);
    }
}
