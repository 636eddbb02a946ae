package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;

/** A sound file to play. */
@GraphSubtype
public record MediaPrompt(
        MediaInfo mediaInfo, @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) implements Prompt {
    public MediaPrompt {
        additionalProperties = Kept.map(additionalProperties);
    }

    /** Plays that file. */
    public static MediaPrompt of(MediaInfo mediaInfo) {
        return new MediaPrompt(mediaInfo, null);
    }

    /** Plays the file at that address. */
    public static MediaPrompt of(String uri) {
        return of(MediaInfo.of(uri));
    }

    /** Plays the file at that address, which the service keeps under that key. */
    public static MediaPrompt of(String uri, String resourceId) {
        return of(MediaInfo.of(uri, resourceId));
    }
}
