package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.model.GraphJson;
import org.junit.jupiter.api.Test;

class JoinTermsTest {

    private final JoinTerms terms = new JoinTerms();

    @Test
    void aMeetingThatCalledIsJoinedByWhatItSaidAndAsItWasAnswered() throws Exception {
        terms.told(json("""
                {'state': 'incoming', 'tenantId': 't1', 'chatInfo': {'threadId': '19:a'}, 'meetingInfo': {'x': 1},
                 'source': {'identity': {'user': {'id': 'u1'}}}}"""));
        terms.asked(json("""
                {'acceptedModalities': ['audio'], 'mediaConfig': {'blob': 'b1'}, 'callbackUri': 'https://bot.example.com'}"""));

        assertThat(terms.request()).contains(json("""
                {'chatInfo': {'threadId': '19:a'}, 'meetingInfo': {'x': 1}, 'tenantId': 't1',
                 'callbackUri': 'https://bot.example.com', 'mediaConfig': {'blob': 'b1'}, 'requestedModalities': ['audio']}"""));
    }

    @Test
    void whatTheServiceTellsChangesNothingOfWhatWasAskedFor() throws Exception {
        JsonNode request = json("{'meetingInfo': {'joinMeetingId': '123456789', 'passcode': 'p1'}}");
        terms.asked(request);
        terms.told(json("{'chatInfo': {'threadId': '19:a'}, 'meetingInfo': {'x': 1}}"));

        assertThat(terms.request()).contains(request);
    }

    @Test
    void ofACallBetweenTwoNothingIsKept() throws Exception {
        terms.asked(json("{'targets': [], 'mediaConfig': {}}"));
        terms.told(json("{'chatInfo': {'threadId': '19:a'}}"));

        assertThat(terms.request()).isEmpty();
        assertThat(terms.isMeeting()).isFalse();
    }

    @Test
    void itIsTheSameAfterItWasSaved() throws Exception {
        terms.asked(json("{'meetingInfo': {'joinMeetingId': '123456789'}}"));
        ObjectNode state = GraphJson.mapper().createObjectNode();
        terms.save(state);

        assertThat(JoinTerms.saved(state.toString()).request()).isEqualTo(terms.request());
        assertThat(JoinTerms.saved("").request()).isEmpty();
    }

    private static JsonNode json(String text) throws Exception {
        return GraphJson.mapper().readTree(text.replace('\'', '"'));
    }
}
