package io.github.graphcalls.callback;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a notification tells. The names are those of the option {@code events} and of the header {@code CamelGraphCallsEvent}. */
public enum CallEvent {
    INCOMING("incoming", "Somebody calls; the call is to be answered, rejected or redirected within 15 s."),
    ESTABLISHING("establishing", "The call is being set up."),
    RINGING("ringing", "The person who is called hears the ringing."),
    ESTABLISHED("established", "The call is up, for the first time or again after hold or a transfer that failed."),
    MEDIA_ACTIVE("mediaActive", "Sound flows: from now on a prompt is heard. Once for each call."),
    HOLD("hold", "The other side has put the call on hold."),
    TRANSFERRING("transferring", "The transfer of the call has begun."),
    TRANSFER_ACCEPTED("transferAccepted", "The target has accepted the transfer."),
    REDIRECTING("redirecting", "The call is being redirected."),
    TERMINATING("terminating", "The call is being ended."),
    TERMINATED("terminated", "The call has ended. Exactly once for each call."),
    TONE_RECEIVED("toneReceived", "A key was pressed. Needs subscribeToTone."),
    PARTICIPANTS_UPDATED("participantsUpdated", "The roster or a part of it."),
    PARTICIPANT_JOINED(
            "participantJoined", "Somebody is in the call who was not, or was in its lobby. Only when asked for."),
    PARTICIPANT_LEFT("participantLeft", "Somebody is no longer in the call. Only when asked for."),
    PARTICIPANT_MUTED("participantMuted", "A participant was muted, by whomever. Only when asked for."),
    PARTICIPANT_UNMUTED("participantUnmuted", "A participant is no longer muted. Only when asked for."),
    PARTICIPANT_IN_LOBBY("participantInLobby", "Somebody waits in the lobby. Only when asked for."),
    ALONE_IN_CALL("aloneInCall", "All others have left the call. Only when asked for."),
    OPERATION_COMPLETED("operationCompleted", "An operation has succeeded."),
    OPERATION_FAILED("operationFailed", "An operation has failed or was cancelled."),
    CONTENT_SHARING_UPDATED("contentSharingUpdated", "A content sharing session began, changed or ended."),
    CALL_UPDATED("callUpdated", "Another change of a call, or one that was told before."),
    RECORDING_PARTICIPANT_JOINING(
            "recordingParticipantJoining",
            "Somebody is about to join a call that is recorded by policy; the route's answer is the service's. Only when"
                    + " asked for, by one consumer of a path."),
    RECORDING_PARTICIPANT_LEFT(
            "recordingParticipantLeft",
            "Somebody has left a call that is recorded by policy. Only when asked for, by one consumer of a path."),
    UNKNOWN("unknown", "A notification of something that this version does not know.");

    /** What the service asks and tells about recording by policy. */
    static final Set<CallEvent> OF_RECORDING =
            Collections.unmodifiableSet(EnumSet.of(RECORDING_PARTICIPANT_JOINING, RECORDING_PARTICIPANT_LEFT));
    /** Those that are derived from rosters, and told only when asked for by name. */
    static final Set<CallEvent> OF_ROSTERS = Collections.unmodifiableSet(EnumSet.of(
            PARTICIPANT_JOINED,
            PARTICIPANT_LEFT,
            PARTICIPANT_MUTED,
            PARTICIPANT_UNMUTED,
            PARTICIPANT_IN_LOBBY,
            ALONE_IN_CALL));

    private final String event;
    private final String description;

    CallEvent(String event, String description) {
        this.event = event;
        this.description = description;
    }

    /** Whether it is about recording by policy, and of whom who joins or left. */
    public boolean isOfRecording() {
        return OF_RECORDING.contains(this);
    }

    /** One sentence for the reference. */
    public String description() {
        return description;
    }

    /**
     * Reads the option {@code events}.
     *
     * @param option names separated by commas; blank means all but those that are to be asked for by name: what is derived
     *     from rosters, and what is about recording by policy
     * @throws IllegalArgumentException for a name that is none, telling which there are
     */
    public static Set<CallEvent> parse(String option) {
        if (option == null || option.isBlank()) {
            Set<CallEvent> all = EnumSet.allOf(CallEvent.class);
            all.removeAll(OF_RECORDING);
            all.removeAll(OF_ROSTERS);
            return all;
        }
        Set<CallEvent> chosen = EnumSet.noneOf(CallEvent.class);
        for (String name : option.split(",")) {
            chosen.add(named(name.trim()));
        }
        return chosen;
    }

    private static CallEvent named(String name) {
        return Arrays.stream(values())
                .filter(e -> e.event.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no event '" + name
                        + "' (option events). There are: "
                        + Arrays.stream(values()).map(CallEvent::toString).collect(Collectors.joining(", ")) + "."));
    }

    /** The event's name in options and headers. */
    @Override
    public String toString() {
        return event;
    }
}
