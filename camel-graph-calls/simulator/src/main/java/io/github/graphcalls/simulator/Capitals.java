package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;

/** The oddity that names begin with a capital, as {@code Running} does in Graph's page about invitations. */
final class Capitals {
    private static final String TYPE = "@odata.type";
    private static final Set<String> NAMES = Set.of("state", "status", "changeType", "direction", TYPE);

    private Capitals() {}

    /** A copy in which states, status, change types, directions and types are capitalised. */
    static ObjectNode in(ObjectNode body) {
        ObjectNode copy = body.deepCopy();
        copy.findParents(TYPE).forEach(Capitals::capitalise);
        return copy;
    }

    private static void capitalise(JsonNode node) {
        ObjectNode object = (ObjectNode) node;
        NAMES.stream()
                .filter(name -> object.path(name).isTextual())
                .forEach(name -> object.set(
                        name, new TextNode(capitalised(object.path(name).textValue()))));
    }

    /** The part after the last dot, if there is one, is the name. */
    private static String capitalised(String text) {
        int at = text.lastIndexOf('.') + 1;
        return at == text.length()
                ? text
                : text.substring(0, at) + Character.toUpperCase(text.charAt(at)) + text.substring(at + 1);
    }
}
