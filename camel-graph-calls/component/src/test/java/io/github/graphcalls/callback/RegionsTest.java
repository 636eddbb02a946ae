package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call of another region is sent there by the answer to its first notification (facts of the service, section 8). */
class RegionsTest {

    private static final String APAC = "https://apac.bot.example/api/calls";
    private static final String EMEA = "https://emea.bot.example/api/calls";

    private CallbackBench bench;

    @BeforeEach
    void start() throws Exception {
        bench = new CallbackBench();
        bench.component().setRegionUrls(Map.of("apac", APAC, "emea", EMEA));
        bench.component().getConfiguration().setCallbackUri(EMEA);
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    @Test
    void aCallOfAnotherRegionIsRedirectedThere() throws Exception {
        bench.routeWith("");

        HttpResponse<String> answer = tell(Told.state(Told.newCall(), "incoming"), "APAC");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue(APAC);
        assertThat(answer.body()).isEmpty();
        assertThat(bench.delivered).isEmpty();
    }

    @Test
    void theRegionMayStandInTheCallsSource() throws Exception {
        bench.routeWith("");
        String body = Told.envelope(
                Told.call("created", Told.newCall(), "'state':'incoming','source':{'identity':{},'region':'apac'}"));

        assertThat(tell(body, "").headers().firstValue("Location")).hasValue(APAC);
    }

    @Test
    void callsOfOnesOwnAndOfUnknownRegionsAreTakenHere() throws Exception {
        bench.routeWith("");

        assertThat(tell(Told.state(Told.newCall(), "incoming"), "emea").statusCode())
                .isEqualTo(202);
        assertThat(tell(Told.state(Told.newCall(), "incoming"), "amer").statusCode())
                .isEqualTo(202);
        assertThat(tell(Told.state(Told.newCall(), "incoming"), "").statusCode())
                .isEqualTo(202);
        bench.deliveredAs(3);
    }

    @Test
    void theAddressThatWasCalledIsOnesOwn() throws Exception {
        bench.context().start(); // only then the port is known
        bench.component().setRegionUrls(Map.of("apac", bench.door() + "/"));
        bench.routeWith("");

        assertThat(tell(Told.state(Told.newCall(), "incoming"), "apac").statusCode())
                .isEqualTo(202);
    }

    @Test
    void whatFollowsTheFirstNotificationIsTakenHere() throws Exception {
        bench.routeWith("");
        String call = Told.newCall();
        assertThat(tell(Told.state(call, "incoming"), "emea").statusCode()).isEqualTo(202);

        assertThat(tell(Told.state(call, "incoming"), "apac").statusCode()).isEqualTo(202);
        assertThat(tell(Told.state(call, "established"), "apac").statusCode()).isEqualTo(202);
        assertThat(tell(Told.state(Told.newCall(), "established"), "apac").statusCode())
                .isEqualTo(202);
    }

    @Test
    void nothingIsRedirectedTwice() throws Exception {
        bench.routeWith("");
        String incoming = Told.state("the-call", "incoming");
        assertThat(tell(incoming, "apac").statusCode()).isEqualTo(302);

        try (CapturedLog log = new CapturedLog()) {
            assertThat(tell(incoming, "apac").statusCode()).isEqualTo(202);
            assertThat(log.warnings())
                    .singleElement()
                    .asString()
                    .endsWith("Call the-call came back although it was redirected to " + APAC + "; it is taken here");
        }
        bench.deliveredAs(1);
    }

    @Test
    void theTokenIsCheckedFirst() throws Exception {
        bench.routeWith("");

        assertThat(bench.send(bench.request(Told.state(Told.newCall(), "incoming"))
                                .header("X-Microsoft-Skype-Caller-Region", "apac")
                                .build())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aRegionsAddressMustBeUsable() {
        bench.component().setRegionUrls(Map.of("apac", "http://apac.bot.example/api/calls"));

        assertThatThrownBy(() -> bench.routeWith(""))
                .hasMessage("regionUrls[apac] uses http beyond this machine:"
                        + " http://apac.bot.example/api/calls. Set an https address; http is for localhost, 127.0.0.1 and"
                        + " [::1] alone.");
    }

    private HttpResponse<String> tell(String body, String region) throws Exception {
        HttpRequest.Builder request = bench.request(body).header("Authorization", "Bearer " + bench.token());
        if (!region.isEmpty()) {
            request.header("X-Microsoft-Skype-Caller-Region", region);
        }
        return bench.send(request.build());
    }
}
