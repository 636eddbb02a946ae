package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One entry of an envelope, read leniently.
 *
 * @param place where it stands in the envelope, from 0
 * @param changeType created, updated or deleted, in lower case; empty where it is missing
 * @param resourceUrl as it came; empty where it is missing
 * @param resource what the URL names
 * @param data the resource as notified; a missing node where there is none
 */
record Notification(int place, String changeType, String resourceUrl, ResourcePath resource, JsonNode data) {

    Notification with(JsonNode other) {
        return new Notification(place, changeType, resourceUrl, resource, other);
    }

    boolean isDeleted() {
        return changeType.equals("deleted");
    }
}
