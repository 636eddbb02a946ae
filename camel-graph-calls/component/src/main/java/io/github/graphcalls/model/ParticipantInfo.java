package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who takes part in a call, and from where. */
@GraphRecord
public record ParticipantInfo(
        IdentitySet identity,
        String participantId,
        EndpointType endpointType,
        String languageId,
        String region,
        String countryCode,
        String endpointId,
        String clientVersion,
        String replacementLink,
        @JsonProperty("@odata.type") String odataType,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public ParticipantInfo {
        odataType = odataType == null ? "#microsoft.graph.participantInfo" : odataType;
        additionalProperties = Kept.map(additionalProperties);
    }

    /** That identity, with nothing else known of it. */
    public static ParticipantInfo of(IdentitySet identity) {
        return builder().identity(identity).build();
    }

    /** The participant of that id. */
    public static ParticipantInfo ofParticipant(String participantId) {
        return builder().participantId(participantId).build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects what a {@link ParticipantInfo} is made of; what is not given is absent. For one thread. */
    public static final class Builder {
        private IdentitySet identity;
        private String participantId;
        private EndpointType endpointType;
        private String languageId;
        private String region;
        private String countryCode;
        private String endpointId;
        private String clientVersion;
        private String replacementLink;
        private String odataType;
        private final Map<String, Object> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        public Builder identity(IdentitySet identity) {
            this.identity = identity;
            return this;
        }

        public Builder participantId(String participantId) {
            this.participantId = participantId;
            return this;
        }

        public Builder endpointType(EndpointType endpointType) {
            this.endpointType = endpointType;
            return this;
        }

        public Builder languageId(String languageId) {
            this.languageId = languageId;
            return this;
        }

        public Builder region(String region) {
            this.region = region;
            return this;
        }

        public Builder countryCode(String countryCode) {
            this.countryCode = countryCode;
            return this;
        }

        public Builder endpointId(String endpointId) {
            this.endpointId = endpointId;
            return this;
        }

        public Builder clientVersion(String clientVersion) {
            this.clientVersion = clientVersion;
            return this;
        }

        public Builder replacementLink(String replacementLink) {
            this.replacementLink = replacementLink;
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

        public ParticipantInfo build() {
            return new ParticipantInfo(
                    identity,
                    participantId,
                    endpointType,
                    languageId,
                    region,
                    countryCode,
                    endpointId,
                    clientVersion,
                    replacementLink,
                    odataType,
                    additionalProperties);
        }
    }
}
