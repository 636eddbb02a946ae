package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** The body of a request to the callback address. */
@GraphRecord
public record CommsNotifications(
        List<CommsNotification> value,
        @JsonProperty("@odata.type") String odataType,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public CommsNotifications {
        value = Kept.list(value);
        additionalProperties = Kept.map(additionalProperties);
    }
}
