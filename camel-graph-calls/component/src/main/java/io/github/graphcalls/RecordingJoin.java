package io.github.graphcalls;

import io.github.graphcalls.model.AcceptJoinResponse;
import io.github.graphcalls.model.ParticipantJoiningResponse;
import io.github.graphcalls.model.RejectJoinResponse;
import io.github.graphcalls.model.RejectReason;

/** What the service is answered about who joins a recorded call, where the route gives no answer. */
public enum RecordingJoin {
    /** The participant is recorded. */
    ACCEPT("accept", AcceptJoinResponse.accepted()),
    /** The participant is not recorded. */
    REJECT("reject", RejectJoinResponse.of(RejectReason.NONE));

    private final String option;
    private final ParticipantJoiningResponse response;

    RecordingJoin(String option, ParticipantJoiningResponse response) {
        this.option = option;
        this.response = response;
    }

    ParticipantJoiningResponse response() {
        return response;
    }

    /** The value as the option {@code recordingJoinDefault} has it. */
    @Override
    public String toString() {
        return option;
    }
}
