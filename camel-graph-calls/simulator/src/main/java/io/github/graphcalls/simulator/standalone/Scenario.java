package io.github.graphcalls.simulator.standalone;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Who calls, who is called and who meets, when, and what they do.
 *
 * @param callback the bot's webhook, if the scenario says it
 * @param application the bot's application id, if the scenario says it
 * @param oddities what is switched
 * @param until when the scenario is over even for those who have not come to their end; simulated time
 */
record Scenario(
        Optional<URI> callback,
        Optional<String> application,
        OddityRequest oddities,
        Duration until,
        List<Calling> callers,
        List<Called> callees,
        List<Gathering> meetings) {
    /** Without callers, callees and meetings. */
    static final Scenario NONE = new Scenario(
            Optional.empty(), Optional.empty(), OddityRequest.NONE, Duration.ZERO, List.of(), List.of(), List.of());

    Scenario {
        callers = List.copyOf(callers);
        callees = List.copyOf(callees);
        meetings = List.copyOf(meetings);
    }

    /** Whether anybody is expected to do something. */
    boolean hasPeople() {
        return !callers.isEmpty() || !callees.isEmpty() || !meetings.isEmpty();
    }

    /** @param rings as how many calls each is announced */
    record Calling(Crowd people, int rings) {}

    /** People whom the bot calls, and what they do about it. */
    record Called(Crowd people, Reaction reaction) {}

    /**
     * @param join the meeting's link, thread or number
     * @param bots how bots come in
     */
    record Gathering(String join, Way bots, List<Attending> attendees) {
        Gathering {
            attendees = List.copyOf(attendees);
        }
    }

    /** @param way how they come in */
    record Attending(Crowd people, Way way) {}
}
