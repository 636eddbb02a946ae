package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;

/**
 * Media handled by the application's own media platform.
 *
 * @param blob what that platform made for this call
 */
@GraphSubtype
public record AppHostedMediaConfig(
        String blob,
        Boolean removeFromDefaultAudioGroup,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties)
        implements MediaConfig {
    public AppHostedMediaConfig {
        additionalProperties = Kept.map(additionalProperties);
    }

    /** With what the media platform made. */
    public static AppHostedMediaConfig of(String blob) {
        return new AppHostedMediaConfig(blob, null, null);
    }

    /** Leaves out the blob, so that it does not come into a log. */
    @Override
    public String toString() {
        return "AppHostedMediaConfig[removeFromDefaultAudioGroup=" + removeFromDefaultAudioGroup + "]";
    }
}
