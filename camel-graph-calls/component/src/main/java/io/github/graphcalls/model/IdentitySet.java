package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
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

    public static Builder builder() {
        return new Builder();
    }

    /** Collects what a {@link IdentitySet} is made of; what is not given is absent. For one thread. */
    public static final class Builder {
        private Identity user;
        private Identity application;
        private Identity device;
        private Identity applicationInstance;
        private Identity assertedIdentity;
        private Identity azureCommunicationServicesUser;
        private Identity encrypted;
        private Identity guest;
        private Identity onPremises;
        private Identity phone;
        private EndpointType endpointType;
        private String odataType;
        private final Map<String, Object> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        public Builder user(Identity user) {
            this.user = user;
            return this;
        }

        public Builder application(Identity application) {
            this.application = application;
            return this;
        }

        public Builder device(Identity device) {
            this.device = device;
            return this;
        }

        public Builder applicationInstance(Identity applicationInstance) {
            this.applicationInstance = applicationInstance;
            return this;
        }

        public Builder assertedIdentity(Identity assertedIdentity) {
            this.assertedIdentity = assertedIdentity;
            return this;
        }

        public Builder azureCommunicationServicesUser(Identity azureCommunicationServicesUser) {
            this.azureCommunicationServicesUser = azureCommunicationServicesUser;
            return this;
        }

        public Builder encrypted(Identity encrypted) {
            this.encrypted = encrypted;
            return this;
        }

        public Builder guest(Identity guest) {
            this.guest = guest;
            return this;
        }

        public Builder onPremises(Identity onPremises) {
            this.onPremises = onPremises;
            return this;
        }

        public Builder phone(Identity phone) {
            this.phone = phone;
            return this;
        }

        public Builder endpointType(EndpointType endpointType) {
            this.endpointType = endpointType;
            return this;
        }

        /** Sets {@code @odata.type}, where it is to be another than usual. */
        public Builder odataType(String odataType) {
            this.odataType = odataType;
            return this;
        }

        /** Sets a property that has no component here. */
        public Builder additionalProperty(String name, Object value) {
            additionalProperties.put(name, value);
            return this;
        }

        public IdentitySet build() {
            return new IdentitySet(
                    user,
                    application,
                    device,
                    applicationInstance,
                    assertedIdentity,
                    azureCommunicationServicesUser,
                    encrypted,
                    guest,
                    onPremises,
                    phone,
                    endpointType,
                    odataType,
                    additionalProperties);
        }
    }
}
