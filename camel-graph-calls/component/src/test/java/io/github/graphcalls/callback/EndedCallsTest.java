package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.model.GraphJson;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is kept of calls that have ended, where they are kept in memory. */
class EndedCallsTest {

    private final HandClock clock = new HandClock();
    private final Calls calls = new Calls(Runnable::run, clock, Happenings.NOT_HEARD);

    @Test
    void theyAreForgottenTenMinutesLaterWhenAnotherCallEnds() throws Exception {
        calls.open();
        beginsAndEnds("one");
        assertThat(calls.store().readState("one")).contains("terminated");

        clock.move(Duration.ofMinutes(11));
        beginsAndEnds("two");

        assertThat(calls.store().readState("one")).isEmpty();
        assertThat(calls.store().readState("two")).contains("terminated");
    }

    private void beginsAndEnds(String callId) {
        calls.learn(
                callId,
                GraphJson.mapper().createObjectNode(),
                GraphJson.mapper().createObjectNode().put("state", "establishing"),
                Optional.empty());
        calls.isGone(callId);
    }
}
