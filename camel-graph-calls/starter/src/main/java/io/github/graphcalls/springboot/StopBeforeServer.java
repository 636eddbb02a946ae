package io.github.graphcalls.springboot;

import org.apache.camel.CamelContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Stops Camel while Spring's web server still serves, where calls are in use. Spring would shut the server first, and what
 * routes still wait for would never be told.
 */
final class StopBeforeServer implements SmartLifecycle {

    /** Not Camel's context: Spring would start that first, as what this one depends on, and before it has routes. */
    private final ApplicationContext application;

    private volatile boolean running;

    StopBeforeServer(ApplicationContext application) {
        this.application = application;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Blocks as long as Camel's shutdown time-out lets routes end what they have begun. */
    @Override
    public void stop() {
        running = false;
        CamelContext camel = application.getBean(CamelContext.class);
        if (camel.hasComponent("graph-calls") != null) {
            camel.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** What has the highest is stopped first; the web server's are lower. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
