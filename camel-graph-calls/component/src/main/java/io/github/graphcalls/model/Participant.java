package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One member of a call's roster.
 *
 * @param isMuted by the participant or by the service
 * @param removedState there when the participant has left
 * @param rosterSequenceNumber rises with each roster of a call
 */
@GraphRecord
public record Participant(
        String id,
        ParticipantInfo info,
        Boolean isInLobby,
        Boolean isMuted,
        List<MediaStream> mediaStreams,
        String metadata,
        RecordingInfo recordingInfo,
        RemovedState removedState,
        OnlineMeetingRestricted restrictedExperience,
        Long rosterSequenceNumber,
        String meetingRole,
        Boolean isIdentityAnonymized,
        String replacementLink,
        @JsonProperty("@odata.type") String odataType,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public Participant {
        mediaStreams = Kept.list(mediaStreams);
        additionalProperties = Kept.map(additionalProperties);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects what a {@link Participant} is made of; what is not given is absent. For one thread. */
    public static final class Builder {
        private String id;
        private ParticipantInfo info;
        private Boolean isInLobby;
        private Boolean isMuted;
        private List<MediaStream> mediaStreams;
        private String metadata;
        private RecordingInfo recordingInfo;
        private RemovedState removedState;
        private OnlineMeetingRestricted restrictedExperience;
        private Long rosterSequenceNumber;
        private String meetingRole;
        private Boolean isIdentityAnonymized;
        private String replacementLink;
        private String odataType;
        private final Map<String, Object> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        public Builder id(String id) {
            this.id = id;
            return this;
        }

        public Builder info(ParticipantInfo info) {
            this.info = info;
            return this;
        }

        public Builder isInLobby(Boolean isInLobby) {
            this.isInLobby = isInLobby;
            return this;
        }

        public Builder isMuted(Boolean isMuted) {
            this.isMuted = isMuted;
            return this;
        }

        public Builder mediaStreams(List<MediaStream> mediaStreams) {
            this.mediaStreams = mediaStreams;
            return this;
        }

        public Builder mediaStreams(MediaStream... mediaStreams) {
            return mediaStreams(List.of(mediaStreams));
        }

        public Builder metadata(String metadata) {
            this.metadata = metadata;
            return this;
        }

        public Builder recordingInfo(RecordingInfo recordingInfo) {
            this.recordingInfo = recordingInfo;
            return this;
        }

        public Builder removedState(RemovedState removedState) {
            this.removedState = removedState;
            return this;
        }

        public Builder restrictedExperience(OnlineMeetingRestricted restrictedExperience) {
            this.restrictedExperience = restrictedExperience;
            return this;
        }

        public Builder rosterSequenceNumber(Long rosterSequenceNumber) {
            this.rosterSequenceNumber = rosterSequenceNumber;
            return this;
        }

        public Builder meetingRole(String meetingRole) {
            this.meetingRole = meetingRole;
            return this;
        }

        public Builder isIdentityAnonymized(Boolean isIdentityAnonymized) {
            this.isIdentityAnonymized = isIdentityAnonymized;
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

        public Participant build() {
            return new Participant(
                    id,
                    info,
                    isInLobby,
                    isMuted,
                    mediaStreams,
                    metadata,
                    recordingInfo,
                    removedState,
                    restrictedExperience,
                    rosterSequenceNumber,
                    meetingRole,
                    isIdentityAnonymized,
                    replacementLink,
                    odataType,
                    additionalProperties);
        }
    }
}
