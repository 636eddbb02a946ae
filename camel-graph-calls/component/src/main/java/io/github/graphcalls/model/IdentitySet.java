package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * Who somebody is: usually one of the kinds is there, the others are absent. Stands for Graph's communicationsIdentitySet too.
 *
 * @param encrypted what is told of a caller while the application may not know who calls
 */
@GraphRecord
public record IdentitySet(
        Identity user,
        Identity application,
        Identity device,
        Identity applicationInstance,
        Identity assertedIdentity,
        Identity azureCommunicationServicesUser,
        Identity encrypted,
        Identity guest,
        Identity onPremises,
        Identity phone,
        EndpointType endpointType,
        @JsonProperty("@odata.type") String odataType,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public IdentitySet {
        odataType = odataType == null ? "#microsoft.graph.identitySet" : odataType;
        additionalProperties = Kept.map(additionalProperties);
    }

    /** A Teams user, by object id. */
    public static IdentitySet ofUser(String id) {
        return new IdentitySet(Identity.of(id), null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** An application, by its client id. */
    public static IdentitySet ofApplication(String id) {
        return new IdentitySet(null, Identity.of(id), null, null, null, null, null, null, null, null, null, null, null);
    }

    /** A resource account, by object id. */
    public static IdentitySet ofApplicationInstance(String id) {
        return new IdentitySet(null, null, null, Identity.of(id), null, null, null, null, null, null, null, null, null);
    }

    /** A telephone, by its number in E.164. */
    public static IdentitySet ofPhone(String number) {
        return new IdentitySet(
                null, null, null, null, null, null, null, null, null, Identity.of(number), null, null, null);
    }

    /** A guest, by id. */
    public static IdentitySet ofGuest(String id) {
        return new IdentitySet(null, null, null, null, null, null, null, Identity.of(id), null, null, null, null, null);
    }

    /** A Teams user, by object id and tenant. */
    public static IdentitySet ofUser(String id, String tenantId) {
        return new IdentitySet(
                Identity.inTenant(id, tenantId),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
