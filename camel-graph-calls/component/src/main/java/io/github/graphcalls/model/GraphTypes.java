package io.github.graphcalls.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which record stands for which of Graph's types. Derived from the records' own names. */
public final class GraphTypes {
    private static final List<Class<?>> HIERARCHIES = List.of(
            CallOptions.class,
            CommsOperation.class,
            MediaConfig.class,
            MeetingInfo.class,
            ParticipantJoiningResponse.class,
            Prompt.class,
            TeleconferenceDeviceMediaQuality.class);

    private static final List<Class<?>> SINGLE = List.of(
            AudioDuckingConfiguration.class,
            AudioRoutingGroup.class,
            AudioSourceLevel.class,
            Call.class,
            CallMediaState.class,
            CallRoute.class,
            CallTranscriptionInfo.class,
            ChatInfo.class,
            CloudCommunications.class,
            CommsNotification.class,
            CommsNotifications.class,
            ContentSharingSession.class,
            Identity.class,
            IdentitySet.class,
            IncomingContext.class,
            InvitationParticipantInfo.class,
            MediaInfo.class,
            MediaStream.class,
            MeetingCapability.class,
            OnlineMeetingRestricted.class,
            Participant.class,
            ParticipantInfo.class,
            ParticipantJoiningNotification.class,
            ParticipantLeftNotification.class,
            ParticipantMixerLevel.class,
            RecordingInfo.class,
            RemovedState.class,
            ResultInfo.class,
            TeleconferenceDeviceQuality.class,
            ToneInfo.class);

    private static final Map<String, Class<?>> RECORDS = records();

    private GraphTypes() {}

    /**
     * The record, or for a type with subtypes the sealed interface, that reads and writes that type.
     *
     * @param odataType with or without {@code #microsoft.graph.}, in any case
     * @return empty for a type that this room does not know
     */
    public static Optional<Class<?>> of(String odataType) {
        return Optional.ofNullable(RECORDS.get(TypeNames.key(odataType)));
    }

    /** All that are known, by short name in lower case. */
    static Map<String, Class<?>> all() {
        return RECORDS;
    }

    private static Map<String, Class<?>> records() {
        Map<String, Class<?>> records = new HashMap<>();
        SINGLE.forEach(type -> records.put(TypeNames.key(TypeNames.shortName(type)), type));
        HIERARCHIES.forEach(root -> {
            records.put(TypeNames.key(TypeNames.shortName(root)), root);
            records.putAll(Hierarchy.of(root).byKey());
        });
        // one record for both, because Graph sends members of the one under the name of the other
        records.put(TypeNames.key("communicationsIdentitySet"), IdentitySet.class);
        return Map.copyOf(records);
    }
}
