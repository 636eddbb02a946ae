package io.github.graphcalls.callback;

import io.github.graphcalls.callback.Delivery.Leg;
import io.github.graphcalls.callback.Subscriber.Outcome;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of one event along its lane. It ends exactly once, whatever the subscriber does: a lane whose first item never
 * ends would stand still for good.
 */
final class Passage implements Lanes.Item {

    private static final Logger LOG = LoggerFactory.getLogger(Passage.class);

    private final Leg leg;
    private final Subscriber.Done end;
    private final AtomicBoolean ended = new AtomicBoolean();

    /** @param end is told how it ended, before the lane goes on */
    Passage(Leg leg, Subscriber.Done end) {
        this.leg = leg;
        this.end = end;
    }

    @Override
    public void go(Runnable next) {
        try {
            leg.subscriber().deliver(leg.notification(), how -> end(how, next));
        } catch (RuntimeException | Error e) {
            // Its message may quote what came from outside.
            LOG.error(
                    "{} was not delivered to {} ({})",
                    what(),
                    leg.subscriber().name(),
                    e.getClass().getName());
            LOG.debug("Not delivered because of", e);
            end(Outcome.FAILED, next);
        }
    }

    @Override
    public void lost() {
        LOG.error(
                "{} was not delivered to {}: the route pool takes no more work",
                what(),
                leg.subscriber().name());
        end(Outcome.FAILED, () -> {});
    }

    private void end(Outcome how, Runnable next) {
        if (ended.compareAndSet(false, true)) {
            try {
                end.done(how);
            } finally {
                next.run();
            }
        }
    }

    private String what() {
        return "The event " + leg.notification().event() + " of call "
                + leg.notification().callId();
    }
}
