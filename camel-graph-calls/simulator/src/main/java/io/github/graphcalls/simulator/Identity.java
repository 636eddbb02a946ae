package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

    /** The same one as the service shows it to whom it does not say who it is: alike each time, and nothing can be read in it. */
    Identity encrypted() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return new Identity("encrypted", new BigInteger(1, hash).toString(Character.MAX_RADIX));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
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
