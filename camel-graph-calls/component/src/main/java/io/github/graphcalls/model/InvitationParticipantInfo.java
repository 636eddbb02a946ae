package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whom to call, to invite or to transfer to.
 *
 * @param participantId moves this participant from another meeting of the same application
 * @param replacesCallId the call that ends once the party is added: makes a transfer consultative
 */
@GraphRecord
public record InvitationParticipantInfo(
        IdentitySet identity,
        String participantId,
        String replacesCallId,
        Boolean hidden,
        Boolean removeFromDefaultAudioRoutingGroup,
        EndpointType endpointType,
        String languageId,
        String region,
        String id,
        @JsonProperty("@odata.type") String odataType,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public InvitationParticipantInfo {
        odataType = odataType == null ? "#microsoft.graph.invitationParticipantInfo" : odataType;
        additionalProperties = Kept.map(additionalProperties);
    }

    /** That identity, with nothing else said of it. */
    public static InvitationParticipantInfo of(IdentitySet identity) {
        return builder().identity(identity).build();
    }

    /** That identity, whose call of that id ends once it is added. */
    public static InvitationParticipantInfo replacing(IdentitySet identity, String replacesCallId) {
        return builder().identity(identity).replacesCallId(replacesCallId).build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects what a {@link InvitationParticipantInfo} is made of; what is not given is absent. For one thread. */
    public static final class Builder {
        private IdentitySet identity;
        private String participantId;
        private String replacesCallId;
        private Boolean hidden;
        private Boolean removeFromDefaultAudioRoutingGroup;
        private EndpointType endpointType;
        private String languageId;
        private String region;
        private String id;
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

        public Builder replacesCallId(String replacesCallId) {
            this.replacesCallId = replacesCallId;
            return this;
        }

        public Builder hidden(Boolean hidden) {
            this.hidden = hidden;
            return this;
        }

        public Builder removeFromDefaultAudioRoutingGroup(Boolean removeFromDefaultAudioRoutingGroup) {
            this.removeFromDefaultAudioRoutingGroup = removeFromDefaultAudioRoutingGroup;
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

        public Builder id(String id) {
            this.id = id;
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

        public InvitationParticipantInfo build() {
            return new InvitationParticipantInfo(
                    identity,
                    participantId,
                    replacesCallId,
                    hidden,
                    removeFromDefaultAudioRoutingGroup,
                    endpointType,
                    languageId,
                    region,
                    id,
                    odataType,
                    additionalProperties);
        }
    }
}
