package io.github.graphcalls.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorBodyTest {

    @Test
    void graphsErrorHasCodeMessageAndRequestId() {
        assertThat(read("{\"error\":{\"code\":\"Forbidden\",\"message\":\"no\","
                        + "\"innerError\":{\"request-id\":\"r-1\",\"date\":\"d\",\"client-request-id\":\"c\"}}}"))
                .isEqualTo(new ErrorBody("Forbidden", "no", "r-1"));
    }

    @Test
    void aCodeMayBeANumber() {
        assertThat(read("{\"error\":{\"code\":7504,\"message\":null}}")).isEqualTo(new ErrorBody("7504", "", ""));
    }

    @Test
    void theExactCodeMayStandInside() {
        assertThat(read("{\"error\":{\"code\":\"NotFound\",\"message\":\"m\",\"innererror\":{\"code\":\"8522\"}}}"))
                .isEqualTo(new ErrorBody("8522", "m", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html>", "{\"error\":{\"code\":\"Bad", "[]", "null", "\"x\"", "{\"error\":[1]}", "{}", "7"})
    void whatIsNoErrorOfGraphSaysNothing(String body) {
        assertThat(read(body)).isEqualTo(ErrorBody.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    call to +1 425 555 0123 failed                      | call to xxxxxx failed
                    id 4255550123 unknown                               | id xxxxxx unknown
                    call 57dab8b1-894c-409a-b240-bd8beae78896 is gone   | call 57dab8b1-894c-409a-b240-bd8beae78896 is gone
                    at 2026-11-23 12:00:00Z                             | at 2026-11-23 12:00:00Z
                    user megan@contoso.com                              | user xxxxxx
                    Authorization: Bearer abc.def-ghi                   | Authorization: Bearer xxxxxx
                    token eyJhbGciOi.eyJzdWIi.c2ln                      | token xxxxxx
                    code 7504, subcode 560403                           | code 7504, subcode 560403
                    """)
    void nothingSecretOrPersonalIsShown(String from, String to) {
        assertThat(ShownText.of(from)).isEqualTo(to);
    }

    @Test
    void aMessageIsShownOnOneLineAndCutAt500Characters() {
        assertThat(ShownText.of("a\r\n\tb" + "c".repeat(100_000)))
                .startsWith("a bccc")
                .hasSize(500)
                .endsWith("c…");
    }

    private static ErrorBody read(String body) {
        return ErrorBody.read(body.getBytes(StandardCharsets.UTF_8), "");
    }
}
