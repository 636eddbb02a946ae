package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One stream of a participant.
 *
 * @param serverMuted whether the service silenced it
 */
@GraphRecord
public record MediaStream(
        MediaDirection direction,
        String label,
        Modality mediaType,
        Boolean serverMuted,
        String sourceId,
        @JsonProperty("@odata.type") String odataType,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public MediaStream {
        additionalProperties = Kept.map(additionalProperties);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects what a {@link MediaStream} is made of; what is not given is absent. For one thread. */
    public static final class Builder {
        private MediaDirection direction;
        private String label;
        private Modality mediaType;
        private Boolean serverMuted;
        private String sourceId;
        private String odataType;
        private final Map<String, Object> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        public Builder direction(MediaDirection direction) {
            this.direction = direction;
            return this;
        }

        public Builder label(String label) {
            this.label = label;
            return this;
        }

        public Builder mediaType(Modality mediaType) {
            this.mediaType = mediaType;
            return this;
        }

        public Builder serverMuted(Boolean serverMuted) {
            this.serverMuted = serverMuted;
            return this;
        }

        public Builder sourceId(String sourceId) {
            this.sourceId = sourceId;
            return this;
        }

        /** Sets {@code @odata.type}, where it is to be another than usual. */
        public Builder odataType(String odataType) {
            this.odataType = odataType;
            return this;
        }

        /** Sets a property that has no component here. */
        public Builder additionalProperty(String name, Object value) {
            additionalProperties.put(name, value);
            return this;
        }

        public MediaStream build() {
            return new MediaStream(direction, label, mediaType, serverMuted, sourceId, odataType, additionalProperties);
        }
    }
}
