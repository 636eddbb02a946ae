package io.github.graphcalls.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with an endpoint is said when it is made, before any message. */
class EndpointChecksTest {

    private static GraphOnLoopback graph;

    @BeforeAll
    static void start() {
        graph = new GraphOnLoopback();
    }

    @AfterAll
    static void stop() {
        graph.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "playPromt | graph-calls has no operation playPromt. Did you mean playPrompt?",
                "nmute | graph-calls has no operation nmute. Did you mean mute or unmute?",
                "muteAllParticipants | muteAllParticipants exists in beta only. Set apiVersion=beta.",
                "record | record exists in beta only. Set apiVersion=beta.",
                "get?apiVersion=v2 | Graph has no API version v2 here. Set apiVersion=v1.0 or apiVersion=beta.",
                "get?legacyPaths=true | graph-calls:get has legacyPaths=true, which the beta alone had. Set"
                        + " apiVersion=beta, or leave legacyPaths out.",
                "get?await=terminated | get cannot be awaited for terminated. Set await=response.",
                "answer?await=completed | answer cannot be awaited for completed. Set await=response or established or"
                        + " mediaActive.",
                "playPrompt?loop=true | playPrompt takes loop in beta only. Set apiVersion=beta, or leave the option"
                        + " out.",
                "create?callbackUri=https://bot.example.com/api/calls&ringingTimeoutInSeconds=60 | create takes"
                        + " ringingTimeoutInSeconds in beta only. Set apiVersion=beta, or leave the option out.",
                "hangUp?reason=busy | hangUp has no option reason. Leave it out; these operations have it: reject.",
                "keepAlive?participantId=p1 | keepAlive has no option participantId. Leave it out; these operations"
                        + " have it: getParticipant, removeParticipant, muteParticipant, startHoldMusic,"
                        + " stopHoldMusic.",
                "redirect?timeout=100 | redirect takes 15 to 90 as timeout, the option timeout has 100.",
                "reject?reason=tired | reject takes none, busy or forbidden as reason, the option reason has tired.",
                "playPrompt?prompts=http://bot.example.com/a.wav | playPrompt takes an https address as prompts, the"
                        + " option prompts has something else. http is for localhost, 127.0.0.1 and [::1] alone.",
                "create?callbackUri=http://bot.example.com/ | create takes an https address as callbackUri, the option"
                        + " callbackUri has something else. http is for localhost, 127.0.0.1 and [::1] alone.",
                "get?callId=a/b | get takes as the id of the call 1 to 512 characters without slash, backslash, ?, #,"
                        + " % and control characters, the option callId has something else.",
                "sendDtmfTones?tones=1,z | sendDtmfTones takes tone0, tone1, tone2, tone3, tone4, tone5, tone6, tone7,"
                        + " tone8, tone9, star, pound, a, b, c, d or flash as tones, the option tones has z.",
                "get?query=id | get takes an OData query such as $select=id,state as query, the option query has"
                        + " something else."
            })
    void aWrongEndpointFailsWhenItIsMade(String uri, String message) {
        Throwable failure = catchThrowable(() -> graph.context().getEndpoint("graph-calls:" + uri));

        assertThat(failure).rootCause().hasMessage(message);
    }

    @Test
    void anOptionThatTheComponentSetsIsNoMistakeOfOtherOperations() {
        graph.component().getConfiguration().setClientContext("c1");
        try {
            assertThat(graph.context().getEndpoint("graph-calls:hangUp")).isNotNull();
        } finally {
            graph.component().getConfiguration().setClientContext(null);
        }
    }

    @Test
    void notificationsCannotBeSentTo() {
        Throwable failure = catchThrowable(() -> graph.context()
                .getEndpoint("graph-calls:notifications?validateToken=false")
                .createProducer());

        assertThat(failure)
                .hasMessage("graph-calls:notifications is what the service tells and cannot be sent to. Send to an"
                        + " operation such as graph-calls:answer, or receive from graph-calls:notifications.");
    }

    @Test
    void operationsCannotBeReceivedFrom() {
        Throwable failure = catchThrowable(() -> graph.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:answer").to("mock:end");
            }
        }));

        assertThat(failure)
                .rootCause()
                .hasMessage("graph-calls:answer is an operation and cannot be received from. Receive from"
                        + " graph-calls:notifications, or send to graph-calls:answer.");
    }
}
