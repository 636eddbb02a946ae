package io.github.graphcalls.wire;

import static io.github.graphcalls.wire.GraphOnLoopback.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.model.GraphJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The bodies of the wire tests, which are what the component sends, against the types that Microsoft publishes for v1.0,
 * and for the beta against what the reference pages list beyond them.
 */
class MetadataFitTest {

    private static final String TYPE = "@odata.type";

    /** What is sent in v1.0 although the metadata lacks it, and why. */
    private static final Map<String, String> BEYOND_V1_0 = Map.of(
            "identitySet.phone", "an open type; each example of a phone call has it there",
            "transfer.clientContext", "the examples with phone numbers send it",
            "redirect.routingPolicies", "the page's first example sends it",
            "configureMixer", "a page of v1.0 describes it, the metadata has no such action");

    /** What the beta has beyond v1.0: the tables of its reference pages, and the call's page of 2018. */
    private static final Set<String> BEYOND_V1_0_IN_BETA = Set.of(
            "call.meetingCapability",
            "call.ringingTimeoutInSeconds",
            "call.routingPolicies",
            "muteAll",
            "playPrompt.loop",
            "record",
            "redirect.maskCallee",
            "redirect.maskCaller",
            "redirect.targetDisposition",
            "updateMetadata");

    private static final Map<String, Predicate<JsonNode>> SCALARS = Map.of(
            "Edm.String", JsonNode::isTextual,
            "Edm.Guid", JsonNode::isTextual,
            "Edm.Boolean", JsonNode::isBoolean,
            "Edm.Int32", JsonNode::isInt);

    /** Rows whose body is an entity and not an action's parameters. */
    private static final Map<String, String> ENTITIES = Map.of(
            "create", "call",
            "join", "call",
            "createAudioRoutingGroup", "audioRoutingGroup",
            "updateAudioRoutingGroup", "audioRoutingGroup");

    private static JsonNode metadata;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = MetadataFitTest.class.getResourceAsStream("/model/graph-v1.0-types.json")) {
            metadata = GraphJson.mapper().readTree(in);
        }
    }

    @Test
    void whatIsSentInV1_0IsInItsMetadataOrAKnownDeviation() {
        assertThat(beyond("v1.0")).isEqualTo(BEYOND_V1_0.keySet());
    }

    @Test
    void whatIsSentInBetaIsInTheMetadataOrOnThePagesOfTheBeta() {
        Set<String> known = new TreeSet<>(BEYOND_V1_0_IN_BETA);
        known.addAll(BEYOND_V1_0.keySet());
        assertThat(beyond("beta")).isEqualTo(known);
    }

    private static Set<String> beyond(String version) {
        Set<String> found = new TreeSet<>();
        WireTable.rows()
                .filter(row -> row.versions().contains(version) && !row.body().isEmpty())
                .forEach(row -> check(row, found));
        return found;
    }

    private static void check(WireRow row, Set<String> beyond) {
        String action = row.path().substring(row.path().lastIndexOf('/') + 1);
        Optional<String> entity = Optional.ofNullable(ENTITIES.get(row.operation()));
        JsonNode parameters = metadata.path("operations").path(action);
        if (entity.isEmpty() && parameters.isMissingNode()) {
            beyond.add(action);
            return;
        }
        try {
            JsonNode body = json(row.body());
            entity.ifPresentOrElse(
                    type -> checkComplex(type, body, beyond),
                    () -> checkProperties(
                            action, body, name -> parameters.path(name).asText(), beyond));
        } catch (IOException e) {
            throw new AssertionError(row.body(), e);
        }
    }

    private static void checkComplex(String declared, JsonNode value, Set<String> beyond) {
        String type = value.path(TYPE).asText("#microsoft.graph." + declared).substring("#microsoft.graph.".length());
        assertThat(metadata.path("types").has(type)).as("the type " + type).isTrue();
        assertThat(isA(type, declared)).as(type + " is a " + declared).isTrue();
        checkProperties(type, value, name -> property(type, name), beyond);
    }

    private interface Types {
        String of(String name);
    }

    private static void checkProperties(String owner, JsonNode value, Types types, Set<String> beyond) {
        assertThat(value.isObject()).as(owner + " is an object").isTrue();
        value.properties().forEach(field -> {
            String type = types.of(field.getKey());
            if (field.getKey().equals(TYPE)) {
                return;
            }
            if (type.isEmpty()) {
                beyond.add(owner + "." + field.getKey());
            } else {
                checkValue(owner + "." + field.getKey(), type, field.getValue(), beyond);
            }
        });
    }

    private static void checkValue(String where, String type, JsonNode value, Set<String> beyond) {
        if (type.startsWith("Collection(")) {
            assertThat(value.isArray()).as(where + " is a collection").isTrue();
            String element = type.substring("Collection(".length(), type.length() - 1);
            value.forEach(each -> checkValue(where, element, each, beyond));
        } else if (SCALARS.containsKey(type)) {
            assertThat(SCALARS.get(type).test(value)).as(where + " is " + type).isTrue();
        } else {
            String name = type.substring("graph.".length());
            JsonNode members = metadata.path("enums").path(name);
            if (members.isMissingNode()) {
                checkComplex(name, value, beyond);
            } else {
                assertThat(words(members)).as(where).contains(value.asText().toLowerCase(Locale.ROOT));
            }
        }
    }

    private static List<String> words(JsonNode members) {
        return StreamSupport.stream(members.spliterator(), false)
                .map(member -> member.asText().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static boolean isA(String type, String declared) {
        return type.equals(declared) || !base(type).isEmpty() && isA(base(type), declared);
    }

    /** The type of a property, of the type itself or of one that it extends; empty if there is none. */
    private static String property(String type, String name) {
        if (type.isEmpty()) {
            return "";
        }
        if (type.equals("entity")) {
            return name.equals("id") ? "Edm.String" : "";
        }
        String own =
                metadata.path("types").path(type).path("properties").path(name).asText();
        return own.isEmpty() ? property(base(type), name) : own;
    }

    private static String base(String type) {
        return metadata.path("types").path(type).path("base").asText();
    }
}
