package io.github.graphcalls.callback;

import io.github.graphcalls.callback.Subscriber.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of one event along its lane. Each try ends exactly once, whatever the subscriber does: a lane whose first item never
 * ends would stand still for good. While a failed one waits for its next try, its lane waits with it.
 */
final class Passage implements Lanes.Item {

    /** What surrounds a passage. */
    interface Way {

        /** Whether it is still this node's to deliver. */
        boolean isOurs(Leg leg);

        /** A try has ended; gives how long to wait before the next, or empty where this was the last. */
        Optional<Duration> ended(Leg leg, Outcome how, Optional<Throwable> why);

        /** It was not tried, and it will not be here. */
        void dropped(Leg leg);

        /** Runs something later, in the route pool. */
        void later(Duration delay, Lanes.Item item, Runnable next);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Passage.class);

    private final Leg leg;
    private final Way way;
    private final AtomicBoolean ended = new AtomicBoolean();

    Passage(Leg leg, Way way) {
        this.leg = leg;
        this.way = way;
    }

    @Override
    public void go(Runnable next) {
        if (!way.isOurs(leg)) {
            if (ended.compareAndSet(false, true)) {
                way.dropped(leg);
                next.run();
            }
            return;
        }
        try {
            leg.subscriber().deliver(leg.notification(), new Subscriber.Done() {
                @Override
                public void done(Outcome how) {
                    end(how, Optional.empty(), next);
                }

                @Override
                public void failed(Throwable why) {
                    end(Outcome.FAILED, Optional.of(why), next);
                }
            });
        } catch (RuntimeException | Error e) {
            // Its message may quote what came from outside.
            LOG.error(
                    "{} was not delivered to {} ({})",
                    what(),
                    leg.subscriber().name(),
                    e.getClass().getName());
            LOG.debug("Not delivered because of", e);
            end(Outcome.FAILED, Optional.of(e), next);
        }
    }

    @Override
    public void lost() {
        LOG.error(
                "{} was not delivered to {}: the route pool takes no more work",
                what(),
                leg.subscriber().name());
        if (ended.compareAndSet(false, true)) {
            way.dropped(leg);
        }
    }

    private void end(Outcome how, Optional<Throwable> why, Runnable next) {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        Optional<Duration> again = Optional.empty();
        try {
            again = way.ended(leg, how, why);
        } finally {
            if (again.isPresent()) {
                way.later(again.get(), new Passage(leg.failed(), way), next);
            } else {
                next.run();
            }
        }
    }

    private String what() {
        return "The event " + leg.notification().event() + " of call "
                + leg.notification().callId();
    }
}
