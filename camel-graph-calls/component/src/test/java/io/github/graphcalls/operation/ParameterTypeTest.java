package io.github.graphcalls.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.model.GraphJson;
import io.github.graphcalls.model.MediaPrompt;
import io.github.graphcalls.model.MeetingInfo;
import io.github.graphcalls.model.Tone;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms that parameters may have in options and headers, and those that they may not. */
class ParameterTypeTest {

    private static final String USER = "c5b8f1a2-7e3d-4f6a-9b0c-8d2e4a6f1c04";

    @ParameterizedTest
    @CsvSource({
        "user:u1, user, u1",
        USER + ", user, " + USER,
        "application:a1, application, a1",
        "applicationInstance:i1, applicationInstance, i1",
        "guest:8:teamsvisitor, '', ''",
        "guest:g1, guest, g1",
        "phone:+14255550123, phone, +14255550123",
        "' 49 30 1234567', phone, +49301234567",
        "%2b49301234567, phone, +49301234567",
        "nobody, '', ''",
        "phone:0425550123, '', ''",
        "+123, '', ''",
        "user:, '', ''",
        "phone:+1425555012345678, '', ''",
        "'user:a b', '', ''"
    })
    void identitiesHaveTheFormsThatTheirKindsAllow(String text, String kind, String id) throws Unfit {
        if (kind.isEmpty()) {
            assertThatExceptionOfType(Unfit.class)
                    .isThrownBy(() -> IdentityType.invitee().fromText("targets", text));
            return;
        }
        JsonNode invitee = IdentityType.invitee().fromText("targets", text);

        assertThat(invitee.path("@odata.type").asText()).isEqualTo("#microsoft.graph.invitationParticipantInfo");
        assertThat(invitee.at("/identity/" + kind + "/id").asText()).isEqualTo(id);
    }

    @Test
    void anIdentityMayBeJson() throws Unfit {
        String json = "{\"identity\": {\"user\": {\"id\": \"u1\"}}, \"replacesCallId\": \"c2\"}";

        JsonNode one = IdentityType.invitee().fromText("transferTarget", json);
        JsonNode several = ListType.listOf(IdentityType.invitee()).fromText("targets", json);

        assertThat(one.path("replacesCallId").asText()).isEqualTo("c2");
        assertThat(several).containsExactly(one);
    }

    @Test
    void whoIsInACallMayBeNamedByParticipantIdAlone() throws Unfit {
        JsonNode somebody = IdentityType.somebody().fromText("transferee", "{\"participantId\": \"p1\"}");

        assertThat(somebody.path("participantId").asText()).isEqualTo("p1");
    }

    @Test
    void promptsMayBeTextRecordsMapsOrJson() throws Unfit, IOException {
        ListType prompts = ListType.listOf(PromptType.prompt());
        String uri = "https://bot.example.com/a.wav";
        JsonNode documented = GraphJson.mapper()
                .readTree("[{\"@odata.type\": \"#microsoft.graph.mediaPrompt\", \"mediaInfo\":"
                        + " {\"@odata.type\": \"#microsoft.graph.mediaInfo\", \"uri\": \"" + uri + "\"}}]");
        Map<String, Object> map = Map.of("mediaInfo", Map.of("uri", uri));

        assertThat(prompts.fromValue("prompts", uri)).isEqualTo(documented);
        assertThat(prompts.fromValue("prompts", MediaPrompt.of(uri))).isEqualTo(documented);
        assertThat(prompts.fromValue("prompts", List.of(MediaPrompt.of(uri)))).isEqualTo(documented);
        assertThat(prompts.fromValue("prompts", new String[] {uri})).isEqualTo(documented);
        assertThat(prompts.fromValue("prompts", map)).isEqualTo(documented);
        assertThat(prompts.fromValue("prompts", documented)).isEqualTo(documented);
        assertThat(prompts.fromText("prompts", documented.toString())).isEqualTo(documented);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://bot.example.com/a.wav", "file:/etc/passwd", "https:///a", "a.wav", "https://a b/", ""})
    void addressesAreHttpsUnlessTheyAreOfThisMachine(String address) {
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> AddressType.address().fromText("callbackUri", address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/x",
                "http://localhost:1/x",
                "http://127.0.0.1/",
                "http://[::1]:80/",
                "HTTPS://A/"
            })
    void addressesOfThisMachineMayBeHttp(String address) throws Unfit {
        assertThat(AddressType.address().fromText("callbackUri", address).textValue())
                .isEqualTo(address);
    }

    @Test
    void tonesMayBeKeysInOptionsButNotInBodies() throws Unfit {
        ListType tones = ListType.listOf(Choices.TONE);

        assertThat(tones.fromText("tones", "1, STAR,#,tone9"))
                .extracting(JsonNode::asText)
                .containsExactly("tone1", "star", "pound", "tone9");
        assertThat(tones.fromValue("tones", List.of(Tone.POUND, 5)))
                .extracting(JsonNode::asText)
                .containsExactly("pound", "tone5");
        JsonNode key = GraphJson.mapper().createArrayNode().add("1");
        assertThatExceptionOfType(Unfit.class).isThrownBy(() -> tones.check("tones", key));
    }

    @Test
    void aKindOfSeveralIsNamedOnTheWire() throws Unfit {
        ObjectType meeting = ObjectType.object(MeetingInfo.class);

        assertThat(meeting.fromText("meetingInfo", "{\"token\": \"t\"}")
                        .path("@odata.type")
                        .asText())
                .isEqualTo("#microsoft.graph.tokenMeetingInfo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$select=id,state", "$expand=participants", "$filter=a eq 'b'&$top=1"})
    void aQueryIsEncodedForTheUrl(String query) throws Unfit {
        assertThat(QueryType.query().fromText("query", query).textValue()).isEqualTo(query.replace(" ", "%20"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "$select", "$select=a#b", "$select=a\r\nX: y", ""})
    void whatIsNoQueryIsRefused(String query) {
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> QueryType.query().fromText("query", query));
    }
}
