package io.github.graphcalls.callback;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a request that tells of a call for the first time: the call begins here, or in its region, or not now. What
 * is told of calls that are known here is always taken.
 */
final class NewCalls {

    private static final Logger LOG = LoggerFactory.getLogger(NewCalls.class);

    private final Calls calls;
    private final Regions regions;
    private final StopPolicy stop;

    NewCalls(Calls calls, Regions regions, StopPolicy stop) {
        this.calls = calls;
        this.regions = regions;
        this.stop = stop;
    }

    /** The answer to a request that is not taken here; empty for one that is. */
    Optional<CallbackAnswer> elsewhere(
            CallbackRequest request, Envelope envelope, DoorSettings settings, Hearers hearers) {
        List<Notification> first =
                envelope.notifications().stream().filter(this::isNew).toList();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Optional<CallbackAnswer> redirect =
                first.size() < envelope.notifications().size()
                        ? Optional.empty() // the others are told here, and only all can be redirected
                        : regions.redirect(request, first.get(0), settings.path());
        if (redirect.isEmpty() && stop.refusesNewCalls(hearers)) {
            LOG.debug("A new call at {} is to come again: no new calls are taken while this stops", settings.path());
            return Optional.of(CallbackAnswer.BUSY);
        }
        return redirect;
    }

    private boolean isNew(Notification notification) {
        return notification.reading() == Reading.CALL
                && isIncoming(notification)
                && !calls.known().isKnown(ToldEvent.callId(notification));
    }

    private static boolean isIncoming(Notification notification) {
        String state = Envelope.text(notification.data(), "state");
        return state.isEmpty()
                ? notification.changeType().equals("created")
                : state.equalsIgnoreCase(CallPhase.INCOMING.toString()) && !notification.isDeleted();
    }
}
