package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;

/**
 * Recording what the other side says.
 *
 * @param recordingLocation where the file is; it goes soon after the call has ended
 * @param recordingAccessToken the bearer token for fetching it
 * @param recordResourceLocation the oldest beta's name for recordingLocation
 * @param recordResourceAccessToken the oldest beta's name for recordingAccessToken
 */
@GraphSubtype
public record RecordOperation(
        String clientContext,
        String id,
        ResultInfo resultInfo,
        OperationStatus status,
        String recordingLocation,
        String recordingAccessToken,
        RecordCompletionReason completionReason,
        String recordResourceLocation,
        String recordResourceAccessToken,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties)
        implements CommsOperation {
    public RecordOperation {
        additionalProperties = Kept.map(additionalProperties);
    }

    /** Leaves out the access token, so that it does not come into a log. */
    @Override
    public String toString() {
        return "RecordOperation[id=" + id + ", status=" + status + ", completionReason=" + completionReason
                + ", resultInfo=" + resultInfo + "]";
    }
}
