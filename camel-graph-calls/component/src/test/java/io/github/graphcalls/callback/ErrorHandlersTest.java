package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.model.Call;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.ExceptionHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The consumer and Camel's error handlers and exchange patterns. */
class ErrorHandlersTest {

    private final List<String> handled = new CopyOnWriteArrayList<>();
    private final List<String> leftOver = new CopyOnWriteArrayList<>();
    private CallbackBench bench;

    @BeforeEach
    void make() throws Exception {
        bench = new CallbackBench();
        bench.context().getRegistry().bind("leftOver", new ExceptionHandler() {
            @Override
            public void handleException(Throwable exception) {
                leftOver.add("");
            }

            @Override
            public void handleException(String message, Throwable exception) {
                leftOver.add(message);
            }

            @Override
            public void handleException(String message, Exchange exchange, Throwable exception) {
                leftOver.add(message);
            }
        });
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    @Test
    void whatTheRoutesErrorHandlerHandlesIsNotBridged() throws Exception {
        startFailing("?bridgeErrorHandler=true", true);

        String call = told();

        assertThat(handled).containsExactly("incoming of " + call);
    }

    @Test
    void whatIsLeftUnhandledGoesToTheRoutesErrorHandlerOnceMoreIfBridged() throws Exception {
        startFailing("?bridgeErrorHandler=true", false);

        String call = told();

        assertThat(handled)
                .containsExactly("incoming of " + call, "The event incoming of call " + call + " was not processed");
    }

    @Test
    void whatIsLeftUnhandledGoesToTheExceptionHandlerIfNotBridged() throws Exception {
        startFailing("?exceptionHandler=#leftOver", false);

        String call = told();

        assertThat(handled).containsExactly("incoming of " + call);
        assertThat(leftOver).containsExactly("The event incoming of call " + call + " was not processed");
    }

    @Test
    void anEventIsOneWayUnlessThePatternSaysOtherwise() throws Exception {
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications").process(bench::keep);
                from("graph-calls:notifications?exchangePattern=InOut").process(bench::keep);
            }
        });
        bench.post(Told.state(Told.newCall(), "incoming"));

        bench.deliveredAs(2);
        assertThat(bench.delivered)
                .extracting(Exchange::getPattern)
                .containsExactlyInAnyOrder(ExchangePattern.InOnly, ExchangePattern.InOut);
    }

    /** A route of which each event fails. */
    private void startFailing(String options, boolean isHandled) throws Exception {
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                onException(IllegalStateException.class).handled(isHandled).process(ErrorHandlersTest.this::note);
                from("graph-calls:notifications" + options).throwException(new IllegalStateException("no"));
            }
        });
    }

    private void note(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        handled.add(
                body instanceof Call
                        ? exchange.getMessage().getHeader("CamelGraphCallsEvent") + " of "
                                + exchange.getMessage().getHeader("CamelGraphCallsCallId")
                        : String.valueOf(body));
    }

    /** A call that rings; done when its route and what comes after it are through. */
    private String told() throws Exception {
        String call = Told.newCall();
        bench.post(Told.state(call, "incoming"));
        await().until(() -> !handled.isEmpty() && bench.isIdle());
        return call;
    }
}
