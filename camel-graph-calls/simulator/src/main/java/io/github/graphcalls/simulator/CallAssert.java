package io.github.graphcalls.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to be true of a call, with failures that show its transcript. It looks at the call as it is now; it is the steps
 * of a {@link Person} that wait.
 */
public final class CallAssert {
    private final SimulatedCall call;

    private CallAssert(SimulatedCall call) {
        this.call = call;
    }

    /** Begins with assertions about a call. What is under way at this moment ends first, where time jumps. */
    public static CallAssert assertThatCall(SimulatedCall call) {
        call.switchboard().time().advance(Duration.ZERO);
        return new CallAssert(call);
    }

    /** It has been established. */
    public CallAssert wasAnswered() {
        return require(wasEstablished(), "it was answered", "it has been " + call.history());
    }

    /** It never was established. */
    public CallAssert wasNotAnswered() {
        return require(!wasEstablished(), "it was not answered", "it has been " + call.history());
    }

    /** It is over. */
    public CallAssert isOver() {
        return require(call.ending().isPresent(), "it is over", "it is " + call.state());
    }

    /** It is not over. */
    public CallAssert goesOn() {
        return require(
                call.ending().isEmpty(),
                "it goes on",
                "it is over: " + call.ending().map(Ending::words).orElse(""));
    }

    /**
     * People on it heard these prompts in this order; they may have heard others before, between and after. In a call of
     * several, all that they heard counts.
     */
    public CallAssert heardInOrder(String... names) {
        List<String> heard = call.heard().stream().map(HeardSound::name).toList();
        return inOrder(List.of(names), heard, "people on it heard ");
    }

    /** Nobody on it heard this prompt. */
    public CallAssert didNotHear(String name) {
        List<String> heard = call.heard().stream().map(HeardSound::name).toList();
        return require(!heard.contains(name), "nobody on it heard " + name, "there was " + list(heard));
    }

    /** The bot asked for these operations in this order, others may be between; refused ones count too. */
    public CallAssert hadRequests(String... operations) {
        List<String> asked =
                call.requests().stream().map(RequestRecord::operation).toList();
        return inOrder(List.of(operations), asked, "the bot asked for ");
    }

    /** The bot asked for nothing but these operations, of which not all need to have been asked for. */
    public CallAssert hadOnlyRequests(String... operations) {
        Set<String> allowed = Set.of(operations);
        List<String> others = call.requests().stream()
                .map(RequestRecord::operation)
                .filter(one -> !allowed.contains(one))
                .toList();
        return require(
                others.isEmpty(),
                "the bot asked for nothing but " + list(List.of(operations)),
                "there was " + list(others));
    }

    /** The bot was told this in this order, other things may be between: {@code established}, {@code tone1} … */
    public CallAssert hadNotifications(String... what) {
        List<String> told =
                call.notifications().stream().map(NotificationRecord::what).toList();
        return inOrder(List.of(what), told, "the bot was told ");
    }

    private boolean wasEstablished() {
        return call.notifications().stream().anyMatch(one -> one.what().equals("established"))
                || call.state() == CallState.ESTABLISHED;
    }

    private CallAssert inOrder(List<String> expected, List<String> came, String what) {
        int place = 0;
        for (String one : expected) {
            int found = came.subList(place, came.size()).indexOf(one);
            require(
                    found >= 0,
                    what + list(expected) + " in this order",
                    (place == 0 ? "there was " : "after " + list(came.subList(0, place)) + " there was ")
                            + list(came.subList(place, came.size())));
            place += found + 1;
        }
        return this;
    }

    private CallAssert require(boolean holds, String expected, String but) {
        if (!holds) {
            throw new AssertionError("Expected of call " + call.number() + " that " + expected + ", but " + but
                    + ". What happened:\n" + call.transcript());
        }
        return this;
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "nothing" : names.stream().collect(Collectors.joining(", "));
    }
}
