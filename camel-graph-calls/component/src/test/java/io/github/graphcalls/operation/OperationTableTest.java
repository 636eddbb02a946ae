package io.github.graphcalls.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.graphcalls.GraphCallsConfiguration;
import io.github.graphcalls.GraphCallsConstants;
import io.github.graphcalls.model.Call;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.junit.jupiter.api.Test;

/** The table against what must be written a second time because Camel needs it to be static. */
class OperationTableTest {

    /** Options of producers that are no part of a request. */
    private static final Set<String> NOT_OF_THE_TABLE = Set.of("await", "awaitTimeout");

    /** Parameters whose option is the component's alone. */
    private static final Set<String> OF_THE_COMPONENT = Set.of("tenantId");

    /** Headers that only consumers set, or that tell of an answer. */
    private static final String CONSUMER = "consumer";

    /** Headers that stand for the body of an operation that is no request to Graph, or beside it. */
    private static final Set<String> OF_NO_REQUEST = Set.of(
            GraphCallsConstants.CHECK_PASSED,
            GraphCallsConstants.RECORDING_LOCATION,
            GraphCallsConstants.RECORDING_ACCESS_TOKEN,
            GraphCallsConstants.RECORDING_FILE);

    private static final Map<Class<?>, Class<?>> FIELD_TYPES =
            Map.of(BooleanType.class, Boolean.class, IntegerType.class, Integer.class);

    @Test
    void theDesignsOperationsAreAllThere() {
        assertThat(Arrays.stream(CallOperation.values()).map(CallOperation::toString))
                .containsExactlyInAnyOrder(
                        "create",
                        "join",
                        "rejoin",
                        "get",
                        "hangUp",
                        "keepAlive",
                        "answer",
                        "reject",
                        "redirect",
                        "transfer",
                        "playPrompt",
                        "say",
                        "recordResponse",
                        "record",
                        "collectTones",
                        "downloadRecording",
                        "check",
                        "cancelMediaProcessing",
                        "subscribeToTone",
                        "sendDtmfTones",
                        "listParticipants",
                        "getParticipant",
                        "removeParticipant",
                        "inviteParticipants",
                        "muteParticipant",
                        "muteAllParticipants",
                        "configureMixer",
                        "startHoldMusic",
                        "stopHoldMusic",
                        "createAudioRoutingGroup",
                        "listAudioRoutingGroups",
                        "getAudioRoutingGroup",
                        "updateAudioRoutingGroup",
                        "deleteAudioRoutingGroup",
                        "mute",
                        "unmute",
                        "changeScreenSharingRole",
                        "updateMetadata",
                        "updateRecordingStatus",
                        "addLargeGalleryView",
                        "listOperations",
                        "getOperation",
                        "listContentSharingSessions",
                        "getContentSharingSession",
                        "logTeleconferenceDeviceQuality",
                        "notifications");
    }

    @Test
    void eachOptionOfTheTableIsAFieldAndEachFieldIsInTheTable() {
        Set<String> fields = Arrays.stream(GraphCallsConfiguration.class.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(UriParam.class))
                .filter(field -> field.getAnnotation(UriParam.class).label().equals("producer"))
                .map(Field::getName)
                .filter(name -> !NOT_OF_THE_TABLE.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> options = new TreeSet<>(OperationOptions.all());
        options.removeAll(OF_THE_COMPONENT);

        assertThat(fields).isEqualTo(options);
        assertThat(fields).hasSizeGreaterThan(40);
    }

    @Test
    void aFieldHasTheTypeOfItsParameter() throws NoSuchFieldException {
        for (CallOperation operation : CallOperation.requests()) {
            for (Parameter parameter : operation.parameters()) {
                if (!OF_THE_COMPONENT.contains(parameter.option())) {
                    assertThat(GraphCallsConfiguration.class
                                    .getDeclaredField(parameter.option())
                                    .getType())
                            .as(operation + "." + parameter.option())
                            .isEqualTo(FIELD_TYPES.getOrDefault(parameter.type().getClass(), String.class));
                }
            }
        }
    }

    @Test
    void eachHeaderOfTheTableIsAConstantAndEachConstantOfProducersIsInTheTable() throws IllegalAccessException {
        Set<String> all = new TreeSet<>();
        Set<String> ofProducers = new TreeSet<>();
        for (Field field : GraphCallsConstants.class.getFields()) {
            if (field.isAnnotationPresent(Metadata.class)) {
                String header = (String) field.get(null);
                all.add(header);
                if (!field.getAnnotation(Metadata.class).label().equals(CONSUMER)) {
                    ofProducers.add(header);
                }
            }
        }
        ofProducers.removeAll(OF_NO_REQUEST);
        Set<String> ofTheTable = CallOperation.sent().stream()
                .flatMap(operation -> Stream.concat(
                        operation.variables().stream().map(PathVariable::header),
                        operation.parameters().stream().map(Parameter::header)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(all).containsAll(ofTheTable);
        assertThat(ofProducers).isEqualTo(ofTheTable);
    }

    @Test
    void anOptionOrHeaderNamesTheOperationsThatTakeIt() {
        // the same option may mean different things to different operations, but never two things to one
        for (CallOperation operation : CallOperation.requests()) {
            List<String> options = Stream.concat(
                            operation.variables().stream().map(PathVariable::option),
                            operation.parameters().stream().map(Parameter::option))
                    .toList();
            assertThat(options).as(operation.toString()).doesNotHaveDuplicates();
        }
    }

    @Test
    void eachParameterOfABodyIsAComponentOfTheRequestRecordAndTheOtherWayRound() {
        for (CallOperation operation : CallOperation.requests()) {
            Set<String> components = operation.requestType() == Void.class
                    ? Set.of()
                    : Arrays.stream(operation.requestType().getRecordComponents())
                            .map(OperationTableTest::jsonName)
                            .filter(name -> !Set.of("additionalProperties", "@odata.type")
                                    .contains(name))
                            .collect(Collectors.toSet());
            Set<String> parameters = operation.parameters().stream()
                    .filter(parameter -> parameter.place() == Parameter.Place.BODY)
                    .map(Parameter::name)
                    .collect(Collectors.toSet());
            assertThat(components).as(operation.toString()).containsAll(parameters);
            if (operation.requestType() != Call.class && operation != CallOperation.UPDATE_AUDIO_ROUTING_GROUP) {
                assertThat(parameters).as(operation.toString()).isEqualTo(components);
            }
        }
    }

    @Test
    void theCatalogListsTheNames() throws IOException {
        try (InputStream in =
                CallOperation.class.getResourceAsStream("/META-INF/io/github/graphcalls/graph-calls.json")) {
            String catalog = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (CallOperation operation : CallOperation.values()) {
                assertThat(catalog).contains("\"" + operation + "\"");
            }
        }
    }

    @Test
    void aNameIsFoundInAnyCase() {
        assertThat(CallOperation.of("PLAYPROMPT")).isEqualTo(CallOperation.PLAY_PROMPT);
    }

    private static String jsonName(RecordComponent component) {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        return property == null ? component.getName() : property.value();
    }
}
