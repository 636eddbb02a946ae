package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sends an incoming call on, unanswered.
 *
 * @param targets 1 to 25; more than one ring at once
 * @param timeout seconds to ring, 15 to 90; 55 by default, 60 with several targets
 * @param maskCallee beta
 * @param maskCaller beta
 * @param targetDisposition beta, deprecated there
 */
@GraphRecord
public record RedirectRequest(
        List<InvitationParticipantInfo> targets,
        Integer timeout,
        String callbackUri,
        Boolean maskCallee,
        Boolean maskCaller,
        TargetDisposition targetDisposition,
        List<RoutingPolicy> routingPolicies,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public RedirectRequest {
        targets = Kept.list(targets);
        routingPolicies = Kept.list(routingPolicies);
        additionalProperties = Kept.map(additionalProperties);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects what a {@link RedirectRequest} is made of; what is not given is absent. For one thread. */
    public static final class Builder {
        private List<InvitationParticipantInfo> targets;
        private Integer timeout;
        private String callbackUri;
        private Boolean maskCallee;
        private Boolean maskCaller;
        private TargetDisposition targetDisposition;
        private List<RoutingPolicy> routingPolicies;
        private final Map<String, Object> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        public Builder targets(List<InvitationParticipantInfo> targets) {
            this.targets = targets;
            return this;
        }

        public Builder targets(InvitationParticipantInfo... targets) {
            return targets(List.of(targets));
        }

        public Builder timeout(Integer timeout) {
            this.timeout = timeout;
            return this;
        }

        public Builder callbackUri(String callbackUri) {
            this.callbackUri = callbackUri;
            return this;
        }

        public Builder maskCallee(Boolean maskCallee) {
            this.maskCallee = maskCallee;
            return this;
        }

        public Builder maskCaller(Boolean maskCaller) {
            this.maskCaller = maskCaller;
            return this;
        }

        public Builder targetDisposition(TargetDisposition targetDisposition) {
            this.targetDisposition = targetDisposition;
            return this;
        }

        public Builder routingPolicies(List<RoutingPolicy> routingPolicies) {
            this.routingPolicies = routingPolicies;
            return this;
        }

        public Builder routingPolicies(RoutingPolicy... routingPolicies) {
            return routingPolicies(List.of(routingPolicies));
        }

        /** Sets a property that has no component here. */
        public Builder additionalProperty(String name, Object value) {
            additionalProperties.put(name, value);
            return this;
        }

        public RedirectRequest build() {
            return new RedirectRequest(
                    targets,
                    timeout,
                    callbackUri,
                    maskCallee,
                    maskCaller,
                    targetDisposition,
                    routingPolicies,
                    additionalProperties);
        }
    }
}
