package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A call, as v1.0 and beta know it: long, because Graph has one type for all that a call can be.
 *
 * @param answeredBy who took the call (beta)
 * @param callbackUri https address for this call's notifications
 * @param callChainId the same for calls that grew out of one another
 * @param myParticipantId the application's own participant
 * @param resultInfo how the call ended, or why a step failed
 * @param ringingTimeoutInSeconds how long an outgoing call to one party may ring: seconds, at most 115 (beta)
 * @param toneInfo the key that this notification tells of
 */
@GraphRecord
public record Call(
        String id,
        CallState state,
        CallDirection direction,
        String subject,
        ParticipantInfo source,
        List<InvitationParticipantInfo> targets,
        ParticipantInfo answeredBy,
        String callbackUri,
        String callChainId,
        CallOptions callOptions,
        List<CallRoute> callRoutes,
        ChatInfo chatInfo,
        String clientContext,
        IncomingContext incomingContext,
        MediaConfig mediaConfig,
        CallMediaState mediaState,
        MeetingInfo meetingInfo,
        MeetingCapability meetingCapability,
        String myParticipantId,
        List<Modality> requestedModalities,
        List<Modality> activeModalities,
        ResultInfo resultInfo,
        Integer ringingTimeoutInSeconds,
        List<RoutingPolicy> routingPolicies,
        String tenantId,
        String terminationReason,
        ToneInfo toneInfo,
        CallTranscriptionInfo transcription,
        String replacesContext,
        List<Participant> participants,
        List<CommsOperation> operations,
        List<AudioRoutingGroup> audioRoutingGroups,
        List<ContentSharingSession> contentSharingSessions,
        @JsonProperty("@odata.type") String odataType,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public Call {
        targets = Kept.list(targets);
        callRoutes = Kept.list(callRoutes);
        requestedModalities = Kept.list(requestedModalities);
        activeModalities = Kept.list(activeModalities);
        routingPolicies = Kept.list(routingPolicies);
        participants = Kept.list(participants);
        operations = Kept.list(operations);
        audioRoutingGroups = Kept.list(audioRoutingGroups);
        contentSharingSessions = Kept.list(contentSharingSessions);
        additionalProperties = Kept.map(additionalProperties);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds all that this record holds. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.id = id;
        builder.state = state;
        builder.direction = direction;
        builder.subject = subject;
        builder.source = source;
        builder.targets = targets;
        builder.answeredBy = answeredBy;
        builder.callbackUri = callbackUri;
        builder.callChainId = callChainId;
        builder.callOptions = callOptions;
        builder.callRoutes = callRoutes;
        builder.chatInfo = chatInfo;
        builder.clientContext = clientContext;
        builder.incomingContext = incomingContext;
        builder.mediaConfig = mediaConfig;
        builder.mediaState = mediaState;
        builder.meetingInfo = meetingInfo;
        builder.meetingCapability = meetingCapability;
        builder.myParticipantId = myParticipantId;
        builder.requestedModalities = requestedModalities;
        builder.activeModalities = activeModalities;
        builder.resultInfo = resultInfo;
        builder.ringingTimeoutInSeconds = ringingTimeoutInSeconds;
        builder.routingPolicies = routingPolicies;
        builder.tenantId = tenantId;
        builder.terminationReason = terminationReason;
        builder.toneInfo = toneInfo;
        builder.transcription = transcription;
        builder.replacesContext = replacesContext;
        builder.participants = participants;
        builder.operations = operations;
        builder.audioRoutingGroups = audioRoutingGroups;
        builder.contentSharingSessions = contentSharingSessions;
        builder.odataType = odataType;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** Collects what a {@link Call} is made of; what is not given is absent. For one thread. */
    public static final class Builder {
        private String id;
        private CallState state;
        private CallDirection direction;
        private String subject;
        private ParticipantInfo source;
        private List<InvitationParticipantInfo> targets;
        private ParticipantInfo answeredBy;
        private String callbackUri;
        private String callChainId;
        private CallOptions callOptions;
        private List<CallRoute> callRoutes;
        private ChatInfo chatInfo;
        private String clientContext;
        private IncomingContext incomingContext;
        private MediaConfig mediaConfig;
        private CallMediaState mediaState;
        private MeetingInfo meetingInfo;
        private MeetingCapability meetingCapability;
        private String myParticipantId;
        private List<Modality> requestedModalities;
        private List<Modality> activeModalities;
        private ResultInfo resultInfo;
        private Integer ringingTimeoutInSeconds;
        private List<RoutingPolicy> routingPolicies;
        private String tenantId;
        private String terminationReason;
        private ToneInfo toneInfo;
        private CallTranscriptionInfo transcription;
        private String replacesContext;
        private List<Participant> participants;
        private List<CommsOperation> operations;
        private List<AudioRoutingGroup> audioRoutingGroups;
        private List<ContentSharingSession> contentSharingSessions;
        private String odataType;
        private final Map<String, Object> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        public Builder id(String id) {
            this.id = id;
            return this;
        }

        public Builder state(CallState state) {
            this.state = state;
            return this;
        }

        public Builder direction(CallDirection direction) {
            this.direction = direction;
            return this;
        }

        public Builder subject(String subject) {
            this.subject = subject;
            return this;
        }

        public Builder source(ParticipantInfo source) {
            this.source = source;
            return this;
        }

        public Builder targets(List<InvitationParticipantInfo> targets) {
            this.targets = targets;
            return this;
        }

        public Builder targets(InvitationParticipantInfo... targets) {
            return targets(List.of(targets));
        }

        public Builder answeredBy(ParticipantInfo answeredBy) {
            this.answeredBy = answeredBy;
            return this;
        }

        public Builder callbackUri(String callbackUri) {
            this.callbackUri = callbackUri;
            return this;
        }

        public Builder callChainId(String callChainId) {
            this.callChainId = callChainId;
            return this;
        }

        public Builder callOptions(CallOptions callOptions) {
            this.callOptions = callOptions;
            return this;
        }

        public Builder callRoutes(List<CallRoute> callRoutes) {
            this.callRoutes = callRoutes;
            return this;
        }

        public Builder callRoutes(CallRoute... callRoutes) {
            return callRoutes(List.of(callRoutes));
        }

        public Builder chatInfo(ChatInfo chatInfo) {
            this.chatInfo = chatInfo;
            return this;
        }

        public Builder clientContext(String clientContext) {
            this.clientContext = clientContext;
            return this;
        }

        public Builder incomingContext(IncomingContext incomingContext) {
            this.incomingContext = incomingContext;
            return this;
        }

        public Builder mediaConfig(MediaConfig mediaConfig) {
            this.mediaConfig = mediaConfig;
            return this;
        }

        public Builder mediaState(CallMediaState mediaState) {
            this.mediaState = mediaState;
            return this;
        }

        public Builder meetingInfo(MeetingInfo meetingInfo) {
            this.meetingInfo = meetingInfo;
            return this;
        }

        public Builder meetingCapability(MeetingCapability meetingCapability) {
            this.meetingCapability = meetingCapability;
            return this;
        }

        public Builder myParticipantId(String myParticipantId) {
            this.myParticipantId = myParticipantId;
            return this;
        }

        public Builder requestedModalities(List<Modality> requestedModalities) {
            this.requestedModalities = requestedModalities;
            return this;
        }

        public Builder requestedModalities(Modality... requestedModalities) {
            return requestedModalities(List.of(requestedModalities));
        }

        public Builder activeModalities(List<Modality> activeModalities) {
            this.activeModalities = activeModalities;
            return this;
        }

        public Builder activeModalities(Modality... activeModalities) {
            return activeModalities(List.of(activeModalities));
        }

        public Builder resultInfo(ResultInfo resultInfo) {
            this.resultInfo = resultInfo;
            return this;
        }

        public Builder ringingTimeoutInSeconds(Integer ringingTimeoutInSeconds) {
            this.ringingTimeoutInSeconds = ringingTimeoutInSeconds;
            return this;
        }

        public Builder routingPolicies(List<RoutingPolicy> routingPolicies) {
            this.routingPolicies = routingPolicies;
            return this;
        }

        public Builder routingPolicies(RoutingPolicy... routingPolicies) {
            return routingPolicies(List.of(routingPolicies));
        }

        public Builder tenantId(String tenantId) {
            this.tenantId = tenantId;
            return this;
        }

        public Builder terminationReason(String terminationReason) {
            this.terminationReason = terminationReason;
            return this;
        }

        public Builder toneInfo(ToneInfo toneInfo) {
            this.toneInfo = toneInfo;
            return this;
        }

        public Builder transcription(CallTranscriptionInfo transcription) {
            this.transcription = transcription;
            return this;
        }

        public Builder replacesContext(String replacesContext) {
            this.replacesContext = replacesContext;
            return this;
        }

        public Builder participants(List<Participant> participants) {
            this.participants = participants;
            return this;
        }

        public Builder participants(Participant... participants) {
            return participants(List.of(participants));
        }

        public Builder operations(List<CommsOperation> operations) {
            this.operations = operations;
            return this;
        }

        public Builder operations(CommsOperation... operations) {
            return operations(List.of(operations));
        }

        public Builder audioRoutingGroups(List<AudioRoutingGroup> audioRoutingGroups) {
            this.audioRoutingGroups = audioRoutingGroups;
            return this;
        }

        public Builder audioRoutingGroups(AudioRoutingGroup... audioRoutingGroups) {
            return audioRoutingGroups(List.of(audioRoutingGroups));
        }

        public Builder contentSharingSessions(List<ContentSharingSession> contentSharingSessions) {
            this.contentSharingSessions = contentSharingSessions;
            return this;
        }

        public Builder contentSharingSessions(ContentSharingSession... contentSharingSessions) {
            return contentSharingSessions(List.of(contentSharingSessions));
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

        public Call build() {
            return new Call(
                    id,
                    state,
                    direction,
                    subject,
                    source,
                    targets,
                    answeredBy,
                    callbackUri,
                    callChainId,
                    callOptions,
                    callRoutes,
                    chatInfo,
                    clientContext,
                    incomingContext,
                    mediaConfig,
                    mediaState,
                    meetingInfo,
                    meetingCapability,
                    myParticipantId,
                    requestedModalities,
                    activeModalities,
                    resultInfo,
                    ringingTimeoutInSeconds,
                    routingPolicies,
                    tenantId,
                    terminationReason,
                    toneInfo,
                    transcription,
                    replacesContext,
                    participants,
                    operations,
                    audioRoutingGroups,
                    contentSharingSessions,
                    odataType,
                    additionalProperties);
        }
    }
}
