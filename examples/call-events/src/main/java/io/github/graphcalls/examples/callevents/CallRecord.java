package io.github.graphcalls.examples.callevents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What a row of the table tells of a call.
 *
 * @param callId the call's id
 * @param began when it was first heard of
 * @param answered when it was up; null where it never was
 * @param ended when its end was told; null where it still lasts
 * @param endReason how it ended, in words; empty where it still lasts
 * @param keysPressed how many keys the caller pressed
 * @param hasMessage whether the caller left a message
 */
record CallRecord(
        String callId,
        Instant began,
        Instant answered,
        Instant ended,
        String endReason,
        int keysPressed,
        boolean hasMessage) {

    static final String COLUMNS = "call_id, began, answered, ended, end_reason, keys_pressed, has_message";

    /** @param row with the columns of {@link #COLUMNS} */
    static CallRecord of(ResultSet row) throws SQLException {
        return new CallRecord(
                row.getString("call_id"),
                instant(row, "began"),
                instant(row, "answered"),
                instant(row, "ended"),
                Optional.ofNullable(row.getString("end_reason")).orElse(""),
                row.getInt("keys_pressed"),
                row.getBoolean("has_message"));
    }

    /** From the first sign of it to its answer; nothing where it was not answered. */
    Duration rang() {
        return answered == null ? Duration.ZERO : Duration.between(began, answered);
    }

    /** From its answer to its end; nothing where it has not had both. */
    Duration lasted() {
        return answered == null || ended == null ? Duration.ZERO : Duration.between(answered, ended);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
