package io.github.graphcalls;

import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns once at 80 % of a limit and once at 100 %, and again only after it was at less than 70 %. Not for several threads at
 * once.
 */
final class NearLimit {

    private static final Logger LOG = LoggerFactory.getLogger(NearLimit.class);

    private static final int PERCENT = 100;
    private static final int NEAR = 80;
    private static final int FAR = 70;

    private final String option;
    private final OptionalInt limit;
    private int warnedAt;

    /** @param option whose limit it is */
    NearLimit(String option, OptionalInt limit) {
        this.option = option;
        this.limit = limit;
    }

    void see(long calls) {
        if (limit.isEmpty()) {
            return;
        }
        long percent = calls * PERCENT / limit.getAsInt();
        if (percent < FAR) {
            warnedAt = 0;
        } else if (percent >= PERCENT && warnedAt < PERCENT) {
            warnedAt = PERCENT;
            LOG.warn("{} is reached: {} calls. Further ones are not made", option, calls);
        } else if (percent >= NEAR && warnedAt < NEAR) {
            warnedAt = NEAR;
            LOG.warn("{} is near: {} calls of {}", option, calls, limit.getAsInt());
        }
    }
}
