package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records what the other side says, after a prompt.
 *
 * @param prompts at most 1
 * @param bargeInAllowed whether this cuts into running and queued prompts and recordings
 * @param initialSilenceTimeoutInSeconds 1 to 120, 5 by default, counted from the end of the prompt; the operation fails when it expires
 * @param maxSilenceTimeoutInSeconds 1 to 120, 5 by default, once something was said
 * @param maxRecordDurationInSeconds 1 to 120, 5 by default
 * @param playBeep true by default
 * @param stopTones keys as they are printed: 1, *, #
 * @param clientContext at most 256 characters; comes back in what tells of the operation
 */
@GraphRecord
public record RecordResponseRequest(
        List<Prompt> prompts,
        Boolean bargeInAllowed,
        Integer initialSilenceTimeoutInSeconds,
        Integer maxSilenceTimeoutInSeconds,
        Integer maxRecordDurationInSeconds,
        Boolean playBeep,
        List<String> stopTones,
        String clientContext,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public RecordResponseRequest {
        prompts = Kept.list(prompts);
        stopTones = Kept.list(stopTones);
        additionalProperties = Kept.map(additionalProperties);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects what a {@link RecordResponseRequest} is made of; what is not given is absent. For one thread. */
    public static final class Builder {
        private List<Prompt> prompts;
        private Boolean bargeInAllowed;
        private Integer initialSilenceTimeoutInSeconds;
        private Integer maxSilenceTimeoutInSeconds;
        private Integer maxRecordDurationInSeconds;
        private Boolean playBeep;
        private List<String> stopTones;
        private String clientContext;
        private final Map<String, Object> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        public Builder prompts(List<Prompt> prompts) {
            this.prompts = prompts;
            return this;
        }

        public Builder prompts(Prompt... prompts) {
            return prompts(List.of(prompts));
        }

        public Builder bargeInAllowed(Boolean bargeInAllowed) {
            this.bargeInAllowed = bargeInAllowed;
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

        public Builder maxRecordDurationInSeconds(Integer maxRecordDurationInSeconds) {
            this.maxRecordDurationInSeconds = maxRecordDurationInSeconds;
            return this;
        }

        public Builder playBeep(Boolean playBeep) {
            this.playBeep = playBeep;
            return this;
        }

        public Builder stopTones(List<String> stopTones) {
            this.stopTones = stopTones;
            return this;
        }

        public Builder stopTones(String... stopTones) {
            return stopTones(List.of(stopTones));
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

        public RecordResponseRequest build() {
            return new RecordResponseRequest(
                    prompts,
                    bargeInAllowed,
                    initialSilenceTimeoutInSeconds,
                    maxSilenceTimeoutInSeconds,
                    maxRecordDurationInSeconds,
                    playBeep,
                    stopTones,
                    clientContext,
                    additionalProperties);
        }
    }
}
