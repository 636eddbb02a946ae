package io.github.graphcalls.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Routes reach into the records by Camel's Simple language, which looks for getters before it tries plain names. */
class SimpleAccessTest {
    private static CamelContext camel;

    @BeforeAll
    static void start() {
        camel = new DefaultCamelContext();
        camel.start();
    }

    @AfterAll
    static void stop() {
        camel.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "${body.state}, established",
        "${body.mediaState.audio}, active",
        "${body.toneInfo.tone}, tone1",
        "${body.toneInfo.sequenceId}, 6",
        "${body.toneInfo.tone.key}, 1",
        "${body.meetingInfo.token}, example-token",
        "${body.operations[0].status}, running",
        "${body.answeredBy.identity.encrypted.id}, hidden",
        "${body.additionalProperties[etag]}, W/\"5445\"",
    })
    void aRouteReadsAComponentByItsName(String simple, String value) throws IOException {
        assertThat(evaluate(simple, meetingCall())).isEqualTo(value);
    }

    @Test
    void aRouteReadsTheNameOfTheCaller() throws IOException {
        Call call = Call.builder()
                .source(ParticipantInfo.of(IdentitySet.builder()
                        .user(Identity.of("1", "Ada Example"))
                        .build()))
                .build();
        assertThat(evaluate("${body.source.identity.user.displayName}", call)).isEqualTo("Ada Example");
        assertThat(evaluate("${body.source?.identity?.phone?.id}", call)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "${body.state} == 'established', true",
        "${body.state} == 'terminated', false",
        "${body.resultInfo} == null, true",
    })
    void aRouteComparesAComponentWithText(String simple, boolean holds) throws IOException {
        assertThat(camel.resolveLanguage("simple").createPredicate(simple).matches(exchange(meetingCall())))
                .isEqualTo(holds);
    }

    private static Call meetingCall() throws IOException {
        return GraphJson.read(Resources.json("meeting-call.json"), Call.class);
    }

    private static String evaluate(String simple, Object body) {
        return camel.resolveLanguage("simple").createExpression(simple).evaluate(exchange(body), String.class);
    }

    private static Exchange exchange(Object body) {
        Exchange exchange = new DefaultExchange(camel);
        exchange.getMessage().setBody(body);
        return exchange;
    }
}
