package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;

/** Begins or ends sharing the application's screen. */
@GraphRecord
public record ChangeScreenSharingRoleRequest(
        ScreenSharingRole role,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public ChangeScreenSharingRoleRequest {
        additionalProperties = Kept.map(additionalProperties);
    }

    /** To that role. */
    public static ChangeScreenSharingRoleRequest of(ScreenSharingRole role) {
        return new ChangeScreenSharingRoleRequest(role, null);
    }
}
