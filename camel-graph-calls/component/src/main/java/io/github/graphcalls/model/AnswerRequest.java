package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes an incoming call.
 *
 * @param callbackUri https address for this call's notifications, where it is not the application's own
 * @param participantCapacity for policy recording: how many participants one bot takes
 */
@GraphRecord
public record AnswerRequest(
        String callbackUri,
        MediaConfig mediaConfig,
        List<Modality> acceptedModalities,
        Integer participantCapacity,
        IncomingCallOptions callOptions,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public AnswerRequest {
        acceptedModalities = Kept.list(acceptedModalities);
        additionalProperties = Kept.map(additionalProperties);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects what a {@link AnswerRequest} is made of; what is not given is absent. For one thread. */
    public static final class Builder {
        private String callbackUri;
        private MediaConfig mediaConfig;
        private List<Modality> acceptedModalities;
        private Integer participantCapacity;
        private IncomingCallOptions callOptions;
        private final Map<String, Object> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        public Builder callbackUri(String callbackUri) {
            this.callbackUri = callbackUri;
            return this;
        }

        public Builder mediaConfig(MediaConfig mediaConfig) {
            this.mediaConfig = mediaConfig;
            return this;
        }

        public Builder acceptedModalities(List<Modality> acceptedModalities) {
            this.acceptedModalities = acceptedModalities;
            return this;
        }

        public Builder acceptedModalities(Modality... acceptedModalities) {
            return acceptedModalities(List.of(acceptedModalities));
        }

        public Builder participantCapacity(Integer participantCapacity) {
            this.participantCapacity = participantCapacity;
            return this;
        }

        public Builder callOptions(IncomingCallOptions callOptions) {
            this.callOptions = callOptions;
            return this;
        }

        /** Sets a property that has no component here. */
        public Builder additionalProperty(String name, Object value) {
            additionalProperties.put(name, value);
            return this;
        }

        public AnswerRequest build() {
            return new AnswerRequest(
                    callbackUri,
                    mediaConfig,
                    acceptedModalities,
                    participantCapacity,
                    callOptions,
                    additionalProperties);
        }
    }
}
