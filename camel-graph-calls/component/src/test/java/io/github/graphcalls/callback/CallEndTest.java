package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CallEndTest {

    private static CallbackBench bench;

    @BeforeAll
    static void start() throws Exception {
        bench = new CallbackBench();
        bench.component()
                .setEndReasons(
                        Map.of("500/7112", "The bot's address is wrong. | Check the port.", "200/5010", "Done."));
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications?events=terminated").process(bench::keep);
            }
        });
    }

    @AfterAll
    static void stop() throws Exception {
        bench.close();
    }

    static Stream<Arguments> ends() {
        return Stream.of(
                end("'resultInfo': {'code': 200, 'subcode': 5002}", "All others have left.", null, true),
                end("'resultInfo': {'code': '200', 'subCode': '5001'}", "The conversation is over.", null, true),
                end(
                        "'resultInfo': {'code': 408, 'subcode': 8537}",
                        "No keepAlive came for 45 minutes.",
                        "Send keepAlive every 15 minutes while the call lasts.",
                        false),
                end("'resultInfo': {'code': 0, 'subcode': 7015}", "The transfer was completed.", null, true),
                end("'terminationReason': 'AppTransferred'", "The service gave no code: AppTransferred.", null, true),
                end("'tenantId': 't'", "The service gave no reason.", null, true),
                end("'resultInfo': {'code': 200, 'subcode': 5010}", "Done.", null, true),
                end(
                        "'resultInfo': {'code': 500, 'subcode': 7112}",
                        "The bot's address is wrong.",
                        "Check the port.",
                        false),
                end(
                        "'resultInfo': {'code': 500, 'subcode': 1203002}",
                        "No meaning of code 500, subcode 1203002 is published.",
                        "A code from 500 on says that the service failed. If it lasts, give the header"
                                + " CamelGraphCallsScenarioId to Microsoft's support.",
                        false),
                end(
                        "'resultInfo': {'code': 403, 'subcode': 1}",
                        "No meaning of code 403, subcode 1 is published.",
                        "A code from 400 to 499 says that the request or the other side was at fault.",
                        false));
    }

    private static Arguments end(String members, String reason, String advice, boolean normal) {
        return Arguments.of(members, reason, advice, normal);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    void theEndOfACallIsToldInWords(String members, String reason, String advice, boolean normal) throws Exception {
        bench.delivered.clear();

        bench.post(("{'value': [{'changeType': 'deleted', 'resourceUrl': '/communications/calls/"
                        + java.util.UUID.randomUUID() + "', 'resourceData': {'state': 'terminated', " + members
                        + "}}]}")
                .replace('\'', '"'));

        await().untilAsserted(() -> assertThat(bench.delivered).hasSize(1));
        Message end = bench.delivered.get(0).getMessage();
        assertThat(end.getHeader("CamelGraphCallsEndReason")).isEqualTo(reason);
        assertThat(end.getHeader("CamelGraphCallsEndAdvice")).isEqualTo(advice);
        assertThat(end.getHeader("CamelGraphCallsEndNormal")).isEqualTo(normal);
    }

    @Test
    void aReasonWithoutTwoNumbersIsRefusedAtStart() throws Exception {
        try (CallbackBench other = new CallbackBench()) {
            other.component().setEndReasons(Map.of("7112", "What?"));
            Exception failure = org.assertj.core.api.Assertions.catchException(() -> other.start(new RouteBuilder() {
                @Override
                public void configure() {
                    from("graph-calls:notifications").process(other::keep);
                }
            }));
            assertThat(failure).hasMessage("endReasons has the key 7112. Write code/subcode, such as 500/7112.");
        }
    }
}
