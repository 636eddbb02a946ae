package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.List;
import java.util.Map;

/**
 * Media handled by the service: prompts, tones and recordings.
 *
 * @param preFetchMedia files that the service fetches while the call is set up
 */
@GraphSubtype
public record ServiceHostedMediaConfig(
        List<MediaInfo> preFetchMedia,
        Boolean removeFromDefaultAudioGroup,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties)
        implements MediaConfig {
    public ServiceHostedMediaConfig {
        preFetchMedia = Kept.list(preFetchMedia);
        additionalProperties = Kept.map(additionalProperties);
    }

    /** Without files to fetch beforehand. */
    public static ServiceHostedMediaConfig empty() {
        return new ServiceHostedMediaConfig(null, null, null);
    }

    /** With files that the service fetches while the call is set up. */
    public static ServiceHostedMediaConfig preFetching(MediaInfo... files) {
        return new ServiceHostedMediaConfig(List.of(files), null, null);
    }
}
