package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;

/**
 * Tells the participants whether they are recorded.
 *
 * @param clientContext at most 256 characters; comes back in what tells of the operation
 */
@GraphRecord
public record UpdateRecordingStatusRequest(
        RecordingStatus status,
        String clientContext,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public UpdateRecordingStatusRequest {
        additionalProperties = Kept.map(additionalProperties);
    }

    /** To that status. */
    public static UpdateRecordingStatusRequest of(RecordingStatus status) {
        return new UpdateRecordingStatusRequest(status, null, null);
    }
}
