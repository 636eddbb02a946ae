package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.conversation.WorkingMdc;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.mdc.MDCService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** The call's id in the MDC, where a route goes on in another thread. */
class MdcTest {

    private static final String KEY = "camel.graphCalls.callId";

    /** What stood under the key at each step; nothing is {@code null} as text. */
    private final List<String> seen = new CopyOnWriteArrayList<>();

    private WorkingMdc workingMdc;
    private CallbackBench bench;

    @BeforeEach
    void make() throws Exception {
        workingMdc = new WorkingMdc();
        bench = new CallbackBench();
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
        workingMdc.close();
    }

    private void look(Exchange exchange) {
        seen.add(String.valueOf(MDC.get(KEY)));
    }

    private List<String> seenOfACall(String callId) throws Exception {
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications")
                        .process(MdcTest.this::look)
                        .threads(1)
                        .process(MdcTest.this::look);
            }
        });
        bench.post(Told.state(callId, "incoming"));
        await().until(() -> seen.size() == 2);
        return new ArrayList<>(seen);
    }

    @Test
    void withoutMdcLoggingThereIsNothing() throws Exception {
        assertThat(seenOfACall(Told.newCall())).containsExactly("null", "null");
    }

    @Test
    void camelCarriesTheIdToOtherThreadsWhenItIsToldTo() throws Exception {
        bench.context().setUseMDCLogging(true);
        bench.context().setMDCLoggingKeysPattern(KEY);
        String callId = Told.newCall();

        assertThat(seenOfACall(callId)).containsExactly(callId, callId);
    }

    @Test
    void whatComesNextOnTheThreadOfARouteDoesNotFindIt() throws Exception {
        List<String> left = new CopyOnWriteArrayList<>();
        ExecutorService pool = new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>()) {
            @Override
            protected void afterExecute(Runnable done, Throwable failure) {
                left.add(String.valueOf(MDC.get(KEY)));
            }
        };
        try {
            bench.component().setRoutePool(pool);
            bench.context().setUseMDCLogging(true);
            String callId = Told.newCall();

            assertThat(seenOfACall(callId)).startsWith(callId);
            await().until(() -> !left.isEmpty());
            assertThat(left).containsOnly("null");
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void camelMdcTakesTheIdFromTheExchange() throws Exception {
        MDCService service = new MDCService();
        service.setCamelContext(bench.context());
        service.setCustomProperties(KEY);
        service.init(bench.context());
        String callId = Told.newCall();

        assertThat(seenOfACall(callId)).containsExactly(callId, callId);
    }
}
