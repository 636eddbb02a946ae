package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the application wants of a call that it makes.
 *
 * @param isDeltaRosterEnabled rosters then hold only what changed
 */
@GraphSubtype
public record OutgoingCallOptions(
        Boolean hideBotAfterEscalation,
        Boolean isContentSharingNotificationEnabled,
        Boolean isDeltaRosterEnabled,
        Boolean isInteractiveRosterEnabled,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties)
        implements CallOptions {
    public OutgoingCallOptions {
        additionalProperties = Kept.map(additionalProperties);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects what a {@link OutgoingCallOptions} is made of; what is not given is absent. For one thread. */
    public static final class Builder {
        private Boolean hideBotAfterEscalation;
        private Boolean isContentSharingNotificationEnabled;
        private Boolean isDeltaRosterEnabled;
        private Boolean isInteractiveRosterEnabled;
        private final Map<String, Object> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        public Builder hideBotAfterEscalation(Boolean hideBotAfterEscalation) {
            this.hideBotAfterEscalation = hideBotAfterEscalation;
            return this;
        }

        public Builder isContentSharingNotificationEnabled(Boolean isContentSharingNotificationEnabled) {
            this.isContentSharingNotificationEnabled = isContentSharingNotificationEnabled;
            return this;
        }

        public Builder isDeltaRosterEnabled(Boolean isDeltaRosterEnabled) {
            this.isDeltaRosterEnabled = isDeltaRosterEnabled;
            return this;
        }

        public Builder isInteractiveRosterEnabled(Boolean isInteractiveRosterEnabled) {
            this.isInteractiveRosterEnabled = isInteractiveRosterEnabled;
            return this;
        }

        /** Sets a property that has no component here. */
        public Builder additionalProperty(String name, Object value) {
            additionalProperties.put(name, value);
            return this;
        }

        public OutgoingCallOptions build() {
            return new OutgoingCallOptions(
                    hideBotAfterEscalation,
                    isContentSharingNotificationEnabled,
                    isDeltaRosterEnabled,
                    isInteractiveRosterEnabled,
                    additionalProperties);
        }
    }
}
