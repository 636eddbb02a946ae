package io.github.graphcalls.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which Graph's bodies differ from its documentation. */
class ToleranceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "#microsoft.graph.recordOperation",
                "#Microsoft.Graph.recordOperation",
                "microsoft.graph.RecordOperation",
                "#microsoft.graph.RECORDOPERATION",
                "recordOperation",
                "RecordOperation",
            })
    void aTypeIsKnownInEachOfItsSpellings(String type) throws IOException {
        String json = "{'@odata.type':'" + type + "','recordingLocation':'https://example.com/1'}";
        CommsOperation operation = read(json, CommsOperation.class);
        assertThat(operation).isInstanceOf(RecordOperation.class);
        assertThat(text(operation))
                .isEqualTo(
                        "{'@odata.type':'#microsoft.graph.recordOperation','recordingLocation':'https://example.com/1'}");
        assertThat(GraphTypes.of(type)).contains(RecordOperation.class);
    }

    @Test
    void aTypeThatComesLateIsFound() throws IOException {
        CommsOperation operation = read(
                "{'id':'1','resultInfo':{'code':200},'@odata.type':'#microsoft.graph.recordOperation','status':'completed'}",
                CommsOperation.class);
        assertThat(operation).isInstanceOf(RecordOperation.class);
        assertThat(operation.id()).isEqualTo("1");
        assertThat(operation.resultInfo().code()).isEqualTo(200);
        assertThat(operation.status()).isEqualTo(OperationStatus.COMPLETED);
    }

    @Test
    void anUnknownTypeThatComesLateIsKept() throws IOException {
        CommsOperation operation =
                read("{'id':'1','@odata.type':'#microsoft.graph.bend','angle':2}", CommsOperation.class);
        assertThat(text(operation)).isEqualTo("{'@odata.type':'#microsoft.graph.bend','id':'1','angle':2}");
    }

    @Test
    void withoutATypeAMemberThatOnlyOneRecordHasTellsWhichItIs() throws IOException {
        assertThat(read("{'blob':'b'}", MediaConfig.class)).isInstanceOf(AppHostedMediaConfig.class);
        assertThat(read("{'preFetchMedia':[]}", MediaConfig.class)).isInstanceOf(ServiceHostedMediaConfig.class);
        assertThat(read("{'organizer':{}}", MeetingInfo.class)).isInstanceOf(OrganizerMeetingInfo.class);
        assertThat(read("{'allowConversationWithoutHost':true,'token':'t'}", MeetingInfo.class))
                .isEqualTo(new TokenMeetingInfo("t", true, null));
        assertThat(read("{'joinMeetingId':'1','passcode':null}", MeetingInfo.class))
                .isEqualTo(JoinMeetingIdMeetingInfo.of("1"));
        assertThat(read("{'mediaInfo':{'uri':'u'}}", Prompt.class)).isEqualTo(MediaPrompt.of("u"));
    }

    @Test
    void withoutATypeOrATellingMemberTheGeneralRecordKeepsAll() throws IOException {
        CommsOperation operation = read("{'id':'1','status':'running','x':1}", CommsOperation.class);
        assertThat(operation).isInstanceOf(OtherOperation.class);
        assertThat(text(operation)).isEqualTo("{'id':'1','status':'running','x':1}");
        assertThat(read("{}", MediaConfig.class)).isInstanceOf(OtherMediaConfig.class);
        assertThat(text(read("{}", MediaConfig.class))).isEqualTo("{}");
    }

    @Test
    void aRecordAskedForByItsClassIsReadWhateverTypeTheAnswerNames() throws IOException {
        assertThat(read(
                                "{'@odata.type':'#microsoft.graph.commsOperation','status':'running'}",
                                PlayPromptOperation.class)
                        .status())
                .isEqualTo(OperationStatus.RUNNING);
        assertThat(read("{'status':'running'}", PlayPromptOperation.class).status())
                .isEqualTo(OperationStatus.RUNNING);
    }

    @ParameterizedTest
    @CsvSource({"Running, running", "NOTSTARTED, notStarted", "completed, completed"})
    void aKnownValueIsReadInAnyCase(String came, String value) throws IOException {
        assertThat(read("{'status':'" + came + "'}", CommsOperation.class).status())
                .hasToString(value);
    }

    @Test
    void codesComeAsTextAndSubcodeInTwoSpellings() throws IOException {
        assertThat(read("{'code':'200','subCode':'5001'}", ResultInfo.class)).isEqualTo(ResultInfo.of(200, 5001, null));
        assertThat(read("{'code':500,'subcode':7000,'message':'m'}", ResultInfo.class))
                .isEqualTo(ResultInfo.of(500, 7000, "m"));
        assertThat(text(read("{'subCode':1}", ResultInfo.class))).isEqualTo("{'subcode':1}");
    }

    @Test
    void numbersComeAsText() throws IOException {
        assertThat(read("{'sequenceId':'9007199254740993','tone':'Star'}", ToneInfo.class))
                .isEqualTo(ToneInfo.of(9007199254740993L, Tone.STAR));
    }

    @Test
    void anIdStaysAsItCame() throws IOException {
        assertThat(read("{'id':'0C1A000000004000800000000000FFFF'}", Call.class).id())
                .isEqualTo("0C1A000000004000800000000000FFFF");
    }

    @Test
    void kindsOfIdentityThatAreNullAreAbsent() throws IOException {
        assertThat(read("{'user':null,'phone':{'id':'+15550100'}}", IdentitySet.class))
                .isEqualTo(IdentitySet.ofPhone("+15550100"));
    }

    @Test
    void nullsInAListAreLeftOut() throws IOException {
        assertThat(read("{'targets':[null,{}]}", Call.class).targets()).hasSize(1);
        assertThat(read("{'targets':null}", Call.class).targets()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'state':{}}",
                "{'targets':'nobody'}",
                "{'resultInfo':{'code':'many'}}",
                "{'mediaConfig':'serviceHosted'}",
                "{'mediaConfig':[1]}",
                "{'operations':[[]]}",
                "[]",
                "'call'",
            })
    void aWrongShapeIsAMappingException(String json) {
        assertThatThrownBy(() -> read(json, Call.class)).isInstanceOf(JsonMappingException.class);
    }

    @Test
    void whatFollowsTheValueIsRefused() {
        assertThatThrownBy(() -> read("{} {}", Call.class)).isInstanceOf(MismatchedInputException.class);
        assertThatThrownBy(() -> read("{'@odata.type':'x'} {}", CommsOperation.class))
                .isInstanceOf(MismatchedInputException.class);
    }

    @Test
    void whatLiesTooDeepIsRefused() {
        String deep = "{'x':" + "[".repeat(GraphJson.MAX_DEPTH) + "]".repeat(GraphJson.MAX_DEPTH) + "}";
        assertThatThrownBy(() -> read(deep, Call.class)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void inventedTypesAreReadHoweverManyThereAre() throws IOException {
        String many = IntStream.range(0, 1000)
                .mapToObj(i -> "{'@odata.type':'#microsoft.graph.invented" + i + "'}")
                .collect(Collectors.joining(",", "{'operations':[", "]}"));
        assertThat(text(read(many, Call.class))).isEqualTo(many);
    }

    private static <T> T read(String json, Class<T> type) throws IOException {
        return GraphJson.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), type);
    }

    private static String text(Object value) throws IOException {
        return new String(GraphJson.write(value), StandardCharsets.UTF_8).replace('"', '\'');
    }
}
