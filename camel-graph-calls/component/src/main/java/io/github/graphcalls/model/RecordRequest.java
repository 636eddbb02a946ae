package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The oldest beta's way of recording.
 *
 * @param prompts at most 1
 * @param stopTones keys as they are printed: 1, *, #
 * @param clientContext at most 256 characters; comes back in what tells of the operation
 */
@GraphRecord
public record RecordRequest(
        Boolean bargeInAllowed,
        List<Prompt> prompts,
        Integer maxRecordDurationInSeconds,
        Integer initialSilenceTimeoutInSeconds,
        Integer maxSilenceTimeoutInSeconds,
        Boolean playBeep,
        Boolean streamWhileRecording,
        List<String> stopTones,
        String recordingFormat,
        String clientContext,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public RecordRequest {
        prompts = Kept.list(prompts);
        stopTones = Kept.list(stopTones);
        additionalProperties = Kept.map(additionalProperties);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects what a {@link RecordRequest} is made of; what is not given is absent. For one thread. */
    public static final class Builder {
        private Boolean bargeInAllowed;
        private List<Prompt> prompts;
        private Integer maxRecordDurationInSeconds;
        private Integer initialSilenceTimeoutInSeconds;
        private Integer maxSilenceTimeoutInSeconds;
        private Boolean playBeep;
        private Boolean streamWhileRecording;
        private List<String> stopTones;
        private String recordingFormat;
        private String clientContext;
        private final Map<String, Object> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        public Builder bargeInAllowed(Boolean bargeInAllowed) {
            this.bargeInAllowed = bargeInAllowed;
            return this;
        }

        public Builder prompts(List<Prompt> prompts) {
            this.prompts = prompts;
            return this;
        }

        public Builder prompts(Prompt... prompts) {
            return prompts(List.of(prompts));
        }

        public Builder maxRecordDurationInSeconds(Integer maxRecordDurationInSeconds) {
            this.maxRecordDurationInSeconds = maxRecordDurationInSeconds;
            return this;
        }

        public Builder initialSilenceTimeoutInSeconds(Integer initialSilenceTimeoutInSeconds) {
            this.initialSilenceTimeoutInSeconds = initialSilenceTimeoutInSeconds;
            return this;
        }

        public Builder maxSilenceTimeoutInSeconds(Integer maxSilenceTimeoutInSeconds) {
            this.maxSilenceTimeoutInSeconds = maxSilenceTimeoutInSeconds;
            return this;
        }

        public Builder playBeep(Boolean playBeep) {
            this.playBeep = playBeep;
            return this;
        }

        public Builder streamWhileRecording(Boolean streamWhileRecording) {
            this.streamWhileRecording = streamWhileRecording;
            return this;
        }

        public Builder stopTones(List<String> stopTones) {
            this.stopTones = stopTones;
            return this;
        }

        public Builder stopTones(String... stopTones) {
            return stopTones(List.of(stopTones));
        }

        public Builder recordingFormat(String recordingFormat) {
            this.recordingFormat = recordingFormat;
            return this;
        }

        public Builder clientContext(String clientContext) {
            this.clientContext = clientContext;
            return this;
        }

        /** Sets a property that has no component here. */
        public Builder additionalProperty(String name, Object value) {
            additionalProperties.put(name, value);
            return this;
        }

        public RecordRequest build() {
            return new RecordRequest(
                    bargeInAllowed,
                    prompts,
                    maxRecordDurationInSeconds,
                    initialSilenceTimeoutInSeconds,
                    maxSilenceTimeoutInSeconds,
                    playBeep,
                    streamWhileRecording,
                    stopTones,
                    recordingFormat,
                    clientContext,
                    additionalProperties);
        }
    }
}
