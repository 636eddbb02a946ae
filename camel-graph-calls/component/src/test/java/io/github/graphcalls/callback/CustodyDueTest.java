package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CustodyDueTest {

    /**
     * A call was due at ….434860289Z by a clock with nanoseconds; the database kept ….434860Z. When the call was read again it
     * seemed to be due at another time, and was kept alive twice.
     */
    @Test
    void aTimeIsKnownNoMoreExactlyThanADatabaseKeepsIt() {
        Stored stored = new Stored();

        stored.isDue(Instant.parse("2026-11-23T19:58:19.434860289Z"));
        assertThat(stored.dueAt()).isEqualTo(Instant.parse("2026-11-23T19:58:19.434860Z"));
        stored.isDue(Instant.MAX);
        assertThat(stored.dueAt()).isEqualTo(Instant.MAX);
    }
}
