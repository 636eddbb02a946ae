package io.github.graphcalls.callback;

import java.util.List;
import java.util.function.Predicate;

/**
 * Who hears of a request, as it was when the request came in. Whoever leaves, or wants no more calls, while it is under way hears
 * of it all the same: it is answered as if he did.
 *
 * @param all who is there
 * @param ofNewCalls those of them who take new calls
 */
record Hearers(List<Subscriber> all, List<Subscriber> ofNewCalls) {

    /** Those who are there at this moment. */
    static Hearers now(List<Subscriber> subscribers) {
        List<Subscriber> all = List.copyOf(subscribers);
        return new Hearers(all, all.stream().filter(Subscriber::takesNewCalls).toList());
    }

    /** Whether it is one of them who hears of such an event. */
    boolean has(Subscriber subscriber, CallEvent event) {
        return subscriber.events().contains(event) && (event != CallEvent.INCOMING || ofNewCalls.contains(subscriber));
    }

    /** Whether somebody asked for calls, and none who did takes one. */
    boolean turnNewCallsAway() {
        return all.stream().anyMatch(Hearers::asksForCalls)
                && ofNewCalls.stream().noneMatch(Hearers::asksForCalls);
    }

    private static boolean asksForCalls(Subscriber subscriber) {
        return subscriber.events().contains(CallEvent.INCOMING);
    }

    Hearers only(Predicate<Subscriber> some) {
        return new Hearers(all.stream().filter(some).toList(), ofNewCalls);
    }
}
