package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * A sound file, which the service fetches.
 *
 * @param uri where it is: WAV, one channel, 16 kHz, 16 bits
 * @param resourceId the key under which the service keeps what it fetched
 */
@GraphRecord
public record MediaInfo(
        String uri,
        String resourceId,
        @JsonProperty("@odata.type") String odataType,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public MediaInfo {
        odataType = odataType == null ? "#microsoft.graph.mediaInfo" : odataType;
        additionalProperties = Kept.map(additionalProperties);
    }

    /** The file there. */
    public static MediaInfo of(String uri) {
        return new MediaInfo(uri, null, null, null);
    }

    /** The file there, kept by the service under that key. */
    public static MediaInfo of(String uri, String resourceId) {
        return new MediaInfo(uri, resourceId, null, null);
    }
}
