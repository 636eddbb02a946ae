package io.github.graphcalls.graph;

import java.net.URI;
import java.util.Objects;

/**
 * Who the application is and which cloud it talks to.
 *
 * @param authority where tokens are had, https, with or without the tenant; empty for the cloud's own. Nothing is asked
 *     of Microsoft about it
 * @param tenantId the tenant in which the application has its token; empty where the credential needs none
 * @param applicationId the application's (client) id; empty where the credential needs none
 */
public record GraphSettings(
        Cloud cloud, String authority, String tenantId, String applicationId, Credential credential) {

    /** Texts may be null, as Camel leaves options that are not set. */
    public GraphSettings {
        Objects.requireNonNull(cloud, "cloud");
        Objects.requireNonNull(credential, "credential");
        authority = Objects.requireNonNullElse(authority, "").strip();
        tenantId = Objects.requireNonNullElse(tenantId, "").strip();
        applicationId = Objects.requireNonNullElse(applicationId, "").strip();
        if (!authority.isEmpty()
                && !"https".equals(ServiceUrl.checked("authority", authority).getScheme())) {
            throw GraphConfigurationErrors.authority(authority);
        }
    }

    /**
     * The authority with its tenant.
     *
     * @throws IllegalArgumentException if neither names the tenant
     */
    String tenantAuthority() {
        String base = authority.isEmpty() ? cloud.loginUrl() : authority;
        String path = URI.create(base).getPath();
        if (!path.isEmpty() && !"/".equals(path)) {
            return base;
        }
        if (tenantId.isEmpty()) {
            throw GraphConfigurationErrors.missing("tenantId", credential.option());
        }
        return (base.endsWith("/") ? base : base + '/') + tenantId;
    }

    String neededApplicationId() {
        if (applicationId.isEmpty()) {
            throw GraphConfigurationErrors.missing("applicationId", credential.option());
        }
        return applicationId;
    }
}
