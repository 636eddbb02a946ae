package io.github.graphcalls.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes from Graph goes back unchanged, whether this room knows it or not. */
class RoundTripTest {
    @ParameterizedTest
    @ValueSource(strings = {"incoming.json", "prompt-finished.json", "roster.json"})
    void aNotificationAndItsResourceAreWrittenAsTheyWereRead(String file) throws IOException {
        JsonNode body = Resources.json(file);
        CommsNotifications notifications = GraphJson.read(body, CommsNotifications.class);
        assertThat(written(notifications)).isEqualTo(body);

        JsonNode data = notifications.value().get(0).resourceData();
        for (JsonNode resource : data.isArray() ? data : List.of(data)) {
            Class<?> type = GraphTypes.of(resource.get("@odata.type").asText()).orElseThrow();
            assertThat(written(GraphJson.read(GraphJson.write(resource), type))).isEqualTo(resource);
            assertThat(written(GraphJson.read(resource, type))).isEqualTo(resource);
        }
    }

    @Test
    void aCallWithMembersOfManyTypesIsWrittenAsItWasRead() throws IOException {
        JsonNode body = Resources.json("meeting-call.json");
        assertThat(written(GraphJson.read(body, Call.class))).isEqualTo(body);
    }

    @Test
    void aMapperThatIsNotOursLeavesOutWhatWasAbsentToo() throws IOException {
        JsonNode body = Resources.json("meeting-call.json");
        byte[] written = new ObjectMapper().writeValueAsBytes(GraphJson.read(body, Call.class));
        assertThat(GraphJson.mapper().readTree(written)).isEqualTo(body);
    }

    @Test
    void theTypeIsWrittenFirst() throws IOException {
        JsonNode body = Resources.tree(
                "{'state':'hold','source':{'region':'emea','identity':{}},'@odata.type':'#microsoft.graph.call'}");
        assertThat(new String(GraphJson.write(GraphJson.read(body, Call.class)), StandardCharsets.UTF_8))
                .isEqualTo("{\"@odata.type\":\"#microsoft.graph.call\",\"state\":\"hold\","
                        + "\"source\":{\"@odata.type\":\"#microsoft.graph.participantInfo\","
                        + "\"identity\":{\"@odata.type\":\"#microsoft.graph.identitySet\"},\"region\":\"emea\"}}");
    }

    @Test
    void anUnknownPropertyIsKeptAsMapsListsAndScalars() throws IOException {
        Call call = GraphJson.read(Resources.tree("{'later':{'list':[1,null,'x']},'nothing':null}"), Call.class);
        assertThat(call.additionalProperties()).containsOnlyKeys("later", "nothing");
        assertThat(call.additionalProperties().get("later")).hasToString("{list=[1, null, x]}");
        assertThat(written(call)).isEqualTo(Resources.tree("{'later':{'list':[1,null,'x']},'nothing':null}"));
    }

    @Test
    void anUnknownEnumValueIsKeptAsText() throws IOException {
        Call call =
                GraphJson.read(Resources.tree("{'state':'Levitating','requestedModalities':['smell']}"), Call.class);
        assertThat(call.state()).isEqualTo(new CallState("Levitating"));
        assertThat(CallState.known()).doesNotContain(call.state());
        assertThat(written(call)).isEqualTo(Resources.tree("{'state':'Levitating','requestedModalities':['smell']}"));
    }

    @Test
    void anUnknownSubtypeIsKeptWithItsTypeAndMembers() throws IOException {
        JsonNode body = Resources.tree(
                "{'@odata.type':'#microsoft.graph.bendOperation','id':'1','status':'running','angle':30}");
        CommsOperation operation = GraphJson.read(body, CommsOperation.class);
        assertThat(operation).isInstanceOf(OtherOperation.class);
        assertThat(operation.status()).isEqualTo(OperationStatus.RUNNING);
        assertThat(((OtherOperation) operation).odataType()).isEqualTo("#microsoft.graph.bendOperation");
        assertThat(written(operation)).isEqualTo(body);
    }

    @Test
    void anEmptyListThatCameIsToldFromOneThatDidNot() throws IOException {
        assertThat(written(GraphJson.read(Resources.tree("{'targets':[]}"), Call.class)))
                .isEqualTo(Resources.tree("{'targets':[]}"));
        Call nothing = GraphJson.read(Resources.tree("{}"), Call.class);
        assertThat(nothing.targets()).isEmpty();
        assertThat(written(nothing)).isEqualTo(Resources.tree("{}"));
        assertThat(written(nothing.toBuilder().build())).isEqualTo(Resources.tree("{}"));
    }

    @Test
    void aCallThatIsBuiltAnewFromItselfIsTheSame() throws IOException {
        Call call = GraphJson.read(Resources.json("meeting-call.json"), Call.class);
        assertThat(call.toBuilder().build()).isEqualTo(call);
    }

    @Test
    void eachRecordOfAHierarchyIsReadBackAsItself() throws IOException {
        for (Class<?> root : List.of(
                CommsOperation.class,
                MediaConfig.class,
                MeetingInfo.class,
                Prompt.class,
                CallOptions.class,
                ParticipantJoiningResponse.class,
                TeleconferenceDeviceMediaQuality.class)) {
            Stream.of(root.getPermittedSubclasses())
                    .filter(type -> !Unrecognised.class.isAssignableFrom(type))
                    .forEach(type -> assertThat(readBack(root, type)).isInstanceOf(type));
        }
    }

    private static Object readBack(Class<?> root, Class<?> type) {
        try {
            JsonNode empty = Resources.tree("{'@odata.type':'" + TypeNames.full(type) + "'}");
            Object value = GraphJson.read(empty, root);
            assertThat(written(value)).isEqualTo(empty);
            return value;
        } catch (IOException e) {
            throw new AssertionError(type.getName(), e);
        }
    }

    private static JsonNode written(Object value) throws IOException {
        return GraphJson.mapper().readTree(GraphJson.write(value));
    }
}
