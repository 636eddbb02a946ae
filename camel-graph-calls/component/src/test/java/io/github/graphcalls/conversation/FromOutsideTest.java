package io.github.graphcalls.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.simulator.Person;
import io.github.graphcalls.simulator.RequestRecord;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may reach a route of the platform's HTTP server steers no call with headers of this component. */
class FromOutsideTest {

    @ParameterizedTest
    @ValueSource(strings = {"CamelGraphCallsCallId", "camelgraphcallscallid", "CAMELGRAPHCALLSCALLID"})
    void anHttpHeaderDoesNotNameTheCall(String header) throws Exception {
        try (SimulatedBot bot = bot()) {
            Person caller = caller(bot);

            HttpRequest request = HttpRequest.newBuilder(URI.create(bot.url("/steer")))
                    .header(header, caller.call().orElseThrow().id())
                    .build();

            assertThat(answerTo(request)).isEqualTo(500);
            assertThat(bot.simulator.requests("hangUp")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CamelGraphCallsCallId", "camelgraphcallscallid"})
    void aQueryParameterDoesNotNameTheCall(String parameter) throws Exception {
        try (SimulatedBot bot = bot()) {
            Person caller = caller(bot);

            HttpRequest request = HttpRequest.newBuilder(URI.create(bot.url("/steer?" + parameter + "="
                            + caller.call().orElseThrow().id())))
                    .build();

            assertThat(answerTo(request)).isEqualTo(500);
            assertThat(bot.simulator.requests("hangUp")).isEmpty();
        }
    }

    @Test
    void theRouteItselfNamesTheCall() throws Exception {
        try (SimulatedBot bot = bot()) {
            Person caller = caller(bot);

            HttpRequest request = HttpRequest.newBuilder(URI.create(bot.url(
                            "/chosen?call=" + caller.call().orElseThrow().id())))
                    .build();

            assertThat(answerTo(request)).isEqualTo(204);
            assertThat(bot.simulator.requests("hangUp"))
                    .extracting(RequestRecord::status)
                    .containsExactly(204);
        }
    }

    private static SimulatedBot bot() throws Exception {
        return SimulatedBot.with((routes, self) -> {
            routes.from("graph-calls:notifications?events=incoming").to("graph-calls:answer");
            routes.from("platform-http:/steer").to("graph-calls:hangUp");
            routes.from("platform-http:/chosen")
                    .setHeader("CamelGraphCallsCallId", routes.header("call"))
                    .to("graph-calls:hangUp");
        });
    }

    private static Person caller(SimulatedBot bot) {
        return bot.simulator.caller("+14255550123").dials(bot.registered()).isAnswered();
    }

    private static int answerTo(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
