package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * One person, application, telephone or device.
 *
 * @param id an object id, or for a telephone the number in E.164
 */
@GraphRecord
public record Identity(
        String id,
        String displayName,
        String tenantId,
        String identityProvider,
        @JsonProperty("@odata.type") String odataType,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public Identity {
        odataType = odataType == null ? "#microsoft.graph.identity" : odataType;
        additionalProperties = Kept.map(additionalProperties);
    }

    /** The identity of that id. */
    public static Identity of(String id) {
        return new Identity(id, null, null, null, null, null);
    }

    /** The identity of that id, shown by that name. */
    public static Identity of(String id, String displayName) {
        return new Identity(id, displayName, null, null, null, null);
    }

    /** The identity of that id in that tenant. */
    public static Identity inTenant(String id, String tenantId) {
        return new Identity(id, null, tenantId, null, null, null);
    }
}
