package io.github.graphcalls;

import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;

/**
 * Lets a route await its calls where no other route receives notifications: as long as the route that has this step is
 * started, they are received at the component's path. For Kamelets, which are one route and no more. Exchanges pass as
 * they are.
 */
public final class OpenDoor extends ServiceSupport implements CamelContextAware, Processor {

    private CamelContext camelContext;
    private String subscription = "graph-calls-open-door";
    private Consumer consumer;

    @Override
    public void process(Exchange exchange) {
        // what matters is that it is started
    }

    @Override
    protected void doStart() throws Exception {
        consumer = camelContext
                .getEndpoint("graph-calls:notifications?events=terminated&subscription=" + subscription)
                .createConsumer(exchange -> {});
        ServiceHelper.startService(consumer);
    }

    @Override
    protected void doStop() {
        ServiceHelper.stopAndShutdownService(consumer);
    }

    /** Under which name a durable store keeps what comes in; the same after a restart. */
    public void setSubscription(String subscription) {
        this.subscription = subscription;
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
    }
}
