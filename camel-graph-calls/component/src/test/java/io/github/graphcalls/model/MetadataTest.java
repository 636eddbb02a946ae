package io.github.graphcalls.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The records against the v1.0 types as Microsoft publishes them, both ways. */
class MetadataTest {
    private static final Map<String, String> SCALARS = Map.of(
            "Edm.String", "java.lang.String",
            "Edm.Guid", "java.lang.String",
            "Edm.Duration", "java.lang.String",
            "Edm.DateTimeOffset", "java.lang.String",
            "Edm.Boolean", "java.lang.Boolean",
            "Edm.Int32", "java.lang.Integer",
            "Edm.Int64", "java.lang.Long",
            "Edm.Double", "java.lang.Double");

    private static final Map<String, Class<?>> REQUESTS = Map.ofEntries(
            Map.entry("answer", AnswerRequest.class),
            Map.entry("reject", RejectRequest.class),
            Map.entry("redirect", RedirectRequest.class),
            Map.entry("transfer", TransferRequest.class),
            Map.entry("invite", InviteParticipantsRequest.class),
            Map.entry("playPrompt", PlayPromptRequest.class),
            Map.entry("recordResponse", RecordResponseRequest.class),
            Map.entry("sendDtmfTones", SendDtmfTonesRequest.class),
            Map.entry("changeScreenSharingRole", ChangeScreenSharingRoleRequest.class),
            Map.entry("updateRecordingStatus", UpdateRecordingStatusRequest.class),
            Map.entry("startHoldMusic", StartHoldMusicRequest.class),
            Map.entry("stopHoldMusic", ClientContextRequest.class),
            Map.entry("mute", ClientContextRequest.class),
            Map.entry("unmute", ClientContextRequest.class),
            Map.entry("cancelMediaProcessing", ClientContextRequest.class),
            Map.entry("subscribeToTone", ClientContextRequest.class),
            Map.entry("addLargeGalleryView", ClientContextRequest.class),
            Map.entry("logTeleconferenceDeviceQuality", LogTeleconferenceDeviceQualityRequest.class));

    private static final String PAGE_2018 = "the call type's page of 2018";
    private static final String BETA = "the type's page of the beta";
    private static final String EXAMPLES = "examples on the pages of the operations";
    private static final String BODIES = "bodies that bots were sent";

    /** What the records have beyond the metadata, and where that is from. */
    private static final Map<String, String> BEYOND = beyond();

    /** Types that the metadata lacks altogether, and where they are from. */
    private static final Map<String, String> TYPES_BEYOND = Map.of(
            "meetingcapability", PAGE_2018,
            "participantmixerlevel", BETA,
            "audiosourcelevel", BETA,
            "audioduckingconfiguration", BETA,
            "participantjoiningnotification", BETA,
            "participantleftnotification", BETA,
            "participantjoiningresponse", BETA,
            "acceptjoinresponse", BETA,
            "rejectjoinresponse", BETA,
            "invitenewbotresponse", BETA);

    private static JsonNode metadata;

    @BeforeAll
    static void read() throws IOException {
        metadata = Resources.json("graph-v1.0-types.json");
    }

    @Test
    void eachTypeHasARecordOrASealedInterface() {
        List<String> missing = new ArrayList<>();
        metadata.get("types").fieldNames().forEachRemaining(type -> {
            if (GraphTypes.of(type).isEmpty()) {
                missing.add(type);
            }
        });
        assertThat(missing).isEmpty();
        assertThat(metadata.get("types")).hasSizeGreaterThan(50);
    }

    @Test
    void eachTypeBeyondTheMetadataHasASource() {
        Set<String> beyond = new TreeSet<>(GraphTypes.all().keySet());
        metadata.get("types").fieldNames().forEachRemaining(type -> beyond.remove(TypeNames.key(type)));
        assertThat(beyond).isEqualTo(new TreeSet<>(TYPES_BEYOND.keySet()));
    }

    @Test
    void eachPropertyHasAComponentOfItsType() {
        List<String> wrong = new ArrayList<>();
        eachConcreteType((type, found) -> {
            Map<String, String> components = components(found);
            properties(type).forEach((name, graphType) -> {
                if (!javaType(graphType).equals(components.get(name))) {
                    wrong.add(type + "." + name + " is " + graphType + " but here " + components.get(name));
                }
            });
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void eachComponentBeyondTheMetadataHasASource() {
        Set<String> beyond = new TreeSet<>();
        eachConcreteType((type, found) -> {
            Set<String> names = new TreeSet<>(components(found).keySet());
            names.removeAll(properties(type).keySet());
            names.forEach(name -> beyond.add(type + "." + name));
        });
        REQUESTS.forEach((operation, request) -> {
            Set<String> names = new TreeSet<>(components(request).keySet());
            metadata.get("operations").get(operation).fieldNames().forEachRemaining(names::remove);
            names.forEach(name -> beyond.add(operation + "." + name));
        });
        assertThat(beyond).isEqualTo(new TreeSet<>(BEYOND.keySet()));
    }

    @Test
    void eachParameterOfAnOperationIsAComponentOfItsRequest() {
        List<String> wrong = new ArrayList<>();
        Set<String> operations = new HashSet<>();
        metadata.get("operations").properties().forEach(operation -> {
            operations.add(operation.getKey());
            Class<?> request = REQUESTS.get(operation.getKey());
            operation.getValue().properties().forEach(parameter -> {
                String component = components(request).get(parameter.getKey());
                if (!javaType(parameter.getValue().asText()).equals(component)) {
                    wrong.add(operation.getKey() + "." + parameter.getKey() + " here is " + component);
                }
            });
        });
        assertThat(wrong).isEmpty();
        // keepAlive alone takes nothing
        operations.remove("keepAlive");
        assertThat(operations).isEqualTo(REQUESTS.keySet());
    }

    @Test
    void eachEnumValueIsKnown() {
        List<String> unknown = new ArrayList<>();
        metadata.get("enums").properties().forEach(type -> {
            Set<String> known = known(type.getKey());
            for (JsonNode value : type.getValue()) {
                if (!known.contains(value.asText().toLowerCase(Locale.ROOT))) {
                    unknown.add(type.getKey() + "." + value.asText());
                }
            }
        });
        assertThat(unknown).isEmpty();
    }

    private interface TypeCheck {
        void check(String type, Class<?> found);
    }

    private static void eachConcreteType(TypeCheck check) {
        metadata.get("types").fieldNames().forEachRemaining(type -> {
            Class<?> found = GraphTypes.of(type).orElseThrow();
            if (type.equals("commsOperation")) {
                check.check(type, OtherOperation.class);
            } else if (!found.isInterface()) {
                check.check(type, found);
            } else if (!metadata.get("types").get(type).get("abstract").asBoolean()) {
                fail(type + " is not abstract but has no record of its own");
            }
        });
    }

    private static Map<String, String> properties(String type) {
        Map<String, String> properties = new LinkedHashMap<>();
        if (type.equals("entity")) {
            properties.put("id", "Edm.String");
        }
        JsonNode node = metadata.get("types").get(type);
        if (node != null) {
            properties.putAll(properties(node.get("base").asText()));
            node.get("properties")
                    .properties()
                    .forEach(p -> properties.put(p.getKey(), p.getValue().asText()));
        }
        return properties;
    }

    private static Map<String, String> components(Class<?> type) {
        Map<String, String> components = new TreeMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
            String name = renamed == null ? component.getName() : renamed.value();
            if (!name.equals("@odata.type") && !name.equals("additionalProperties")) {
                components.put(name, component.getGenericType().getTypeName());
            }
        }
        return components;
    }

    private static String javaType(String graphType) {
        if (graphType.startsWith("Collection(")) {
            return "java.util.List<" + javaType(graphType.substring("Collection(".length(), graphType.length() - 1))
                    + ">";
        }
        if (SCALARS.containsKey(graphType)) {
            return SCALARS.get(graphType);
        }
        String name = graphType.substring("graph.".length());
        return GraphTypes.of(name)
                .map(Class::getName)
                .orElseGet(() -> enumClass(name).getName());
    }

    private static Class<?> enumClass(String name) {
        try {
            return Class.forName(
                    Call.class.getPackageName() + "." + Character.toUpperCase(name.charAt(0)) + name.substring(1));
        } catch (ClassNotFoundException e) {
            throw new AssertionError("No class for " + name, e);
        }
    }

    private static Set<String> known(String enumeration) {
        try {
            Iterable<?> known =
                    (Iterable<?>) enumClass(enumeration).getMethod("known").invoke(null);
            return StreamSupport.stream(known.spliterator(), false)
                    .map(value -> value.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(enumeration, e);
        }
    }

    private static Map<String, String> beyond() {
        Map<String, String> beyond = new TreeMap<>();
        from(
                PAGE_2018,
                beyond,
                "call.activeModalities",
                "call.answeredBy",
                "call.meetingCapability",
                "call.ringingTimeoutInSeconds",
                "call.routingPolicies",
                "call.terminationReason",
                "appHostedMediaConfig.removeFromDefaultAudioGroup",
                "serviceHostedMediaConfig.removeFromDefaultAudioGroup",
                "organizerMeetingInfo.allowConversationWithoutHost",
                "tokenMeetingInfo.allowConversationWithoutHost",
                "joinMeetingIdMeetingInfo.allowConversationWithoutHost",
                "identity.tenantId");
        from(
                BETA,
                beyond,
                "playPromptOperation.completionReason",
                "playPromptOperation.createdDateTime",
                "playPromptOperation.lastActionDateTime",
                "recordOperation.completionReason",
                "recordOperation.recordResourceAccessToken",
                "recordOperation.recordResourceLocation",
                "playPrompt.loop",
                "redirect.maskCallee",
                "redirect.maskCaller",
                "redirect.targetDisposition");
        from(
                EXAMPLES,
                beyond,
                "call.clientContext",
                "invitationParticipantInfo.endpointType",
                "invitationParticipantInfo.id",
                "invitationParticipantInfo.languageId",
                "invitationParticipantInfo.region",
                "redirect.routingPolicies",
                "transfer.clientContext");
        from(
                BODIES,
                beyond,
                "commsNotification.callbackUri",
                "commsNotification.resource",
                "commsNotification.resourceData",
                "call.replacesContext",
                "identity.identityProvider",
                "participant.isIdentityAnonymized",
                "participant.meetingRole",
                "participant.replacementLink",
                "participantInfo.clientVersion",
                "participantInfo.endpointId",
                "participantInfo.replacementLink",
                "playPromptOperation.prompts");
        from(
                "communicationsIdentitySet, which stands in the same record",
                beyond,
                "identitySet.applicationInstance",
                "identitySet.assertedIdentity",
                "identitySet.azureCommunicationServicesUser",
                "identitySet.encrypted",
                "identitySet.endpointType",
                "identitySet.guest",
                "identitySet.onPremises",
                "identitySet.phone");
        return beyond;
    }

    private static void from(String source, Map<String, String> beyond, String... components) {
        Arrays.stream(components).forEach(component -> beyond.put(component, source));
    }
}
