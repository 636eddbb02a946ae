package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What has happened to one resource.
 *
 * @param resourceUrl the path of the resource, in any of several spellings
 * @param resource the older name of resourceUrl, sometimes beside it
 * @param resourceData the resource or a list of resources; may be absent
 */
@GraphRecord
public record CommsNotification(
        ChangeType changeType,
        String resourceUrl,
        String resource,
        String callbackUri,
        JsonNode resourceData,
        @JsonProperty("@odata.type") String odataType,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public CommsNotification {
        additionalProperties = Kept.map(additionalProperties);
    }
}
