package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Who somebody is.
 *
 * @param kind property of Graph's identitySet: user, phone, application …
 * @param id user or application id, or a phone number in E.164
 * @see <a href="https://learn.microsoft.com/graph/api/resources/identityset">identitySet</a>
 */
record Identity(String kind, String id) {
    private static final List<String> KINDS = List.of(
            "user",
            "phone",
            "applicationInstance",
            "application",
            "guest",
            "encrypted",
            "onPremises",
            "device",
            "acsUser",
            "azureCommunicationServicesUser",
            "assertedIdentity");

    /** A text that begins with a plus sign is a phone number, any other a user's id. */
    static Identity ofPerson(String id) {
        return new Identity(id.startsWith("+") ? "phone" : "user", id);
    }

    /** The first identity in a set that has an id. */
    static Optional<Identity> of(JsonNode identitySet) {
        return KINDS.stream()
                .filter(kind -> Json.text(identitySet.path(kind), "id").isPresent())
                .findFirst()
                .map(kind ->
                        new Identity(kind, identitySet.path(kind).path("id").textValue()));
    }

    ObjectNode toJson(String displayName) {
        ObjectNode set = Json.typed("identitySet");
        ObjectNode identity = Json.typed("identity").put("id", id);
        if (!displayName.isEmpty()) {
            identity.put("displayName", displayName);
        }
        set.set(kind, identity);
        return set;
    }
}
