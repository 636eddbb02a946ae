package io.github.graphcalls.springboot;

import io.github.graphcalls.GraphCallsConfiguration;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * How many threads handle requests. Camel handles those that come to Spring's web server in the application's task executor,
 * which by default has 8 threads and a queue without bound. If answers that are held back took all of them, the notification
 * that lets them go would wait in the queue.
 *
 * @param most empty where they are as many as are needed, as virtual ones are
 */
record ServerThreads(OptionalInt most) {

    private static final Logger LOG = LoggerFactory.getLogger(ServerThreads.class);

    /** Those of the smallest pool: which one Camel takes is its own affair. */
    static ServerThreads of(ListableBeanFactory beans) {
        return new ServerThreads(beans.getBeanProvider(ThreadPoolTaskExecutor.class).stream()
                .mapToInt(ThreadPoolTaskExecutor::getCorePoolSize)
                .min());
    }

    /** Lets at most half of them be held, at least one. */
    void leaveSomeFree(GraphCallsConfiguration configuration) {
        most.ifPresent(threads -> {
            int half = Math.max(1, threads / 2);
            if (half < configuration.getMaxHeldAnswers()) {
                LOG.info(
                        "maxHeldAnswers of graph-calls is {}, half of the {} threads that handle requests"
                                + " (spring.task.execution.pool.core-size)",
                        half,
                        threads);
                configuration.setMaxHeldAnswers(half);
            }
        });
    }
}
