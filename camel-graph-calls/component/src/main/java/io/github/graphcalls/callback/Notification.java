package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Supplier;

/**
 * One entry of an envelope, read leniently.
 *
 * @param place where it stands in the envelope, from 0
 * @param changeType created, updated or deleted, in lower case; empty where it is missing
 * @param resourceUrl as it came; empty where it is missing
 * @param resource what the URL names
 * @param data the resource as notified; a missing node where there is none
 * @param reading what it tells, by all of that; each step of its way asks
 * @param again reads the data once more, into another tree
 */
record Notification(
        int place,
        String changeType,
        String resourceUrl,
        ResourcePath resource,
        JsonNode data,
        Reading reading,
        Supplier<JsonNode> again) {

    Notification(
            int place,
            String changeType,
            String resourceUrl,
            ResourcePath resource,
            JsonNode data,
            Supplier<JsonNode> again) {
        this(place, changeType, resourceUrl, resource, data, Reading.of(resource, data), again);
    }

    /** One that the component makes itself. */
    static Notification made(String changeType, String url, JsonNode data) {
        return new Notification(0, changeType, url, ResourcePath.of(url), data, data::deepCopy);
    }

    /** The same with its data in the shape of what it tells. */
    Notification shaped() {
        JsonNode shaped = reading.shaped(data);
        return shaped == data
                ? this
                : new Notification(
                        place, changeType, resourceUrl, resource, shaped, reading, () -> reading.shaped(again.get()));
    }

    boolean isDeleted() {
        return changeType.equals("deleted");
    }
}
