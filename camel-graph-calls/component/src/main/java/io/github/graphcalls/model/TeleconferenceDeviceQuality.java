package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How good a call was on a meeting room's device. */
@GraphRecord
public record TeleconferenceDeviceQuality(
        String callChainId,
        String cloudServiceDeploymentEnvironment,
        String cloudServiceDeploymentId,
        String cloudServiceInstanceName,
        String cloudServiceName,
        String deviceDescription,
        String deviceName,
        String mediaLegId,
        List<TeleconferenceDeviceMediaQuality> mediaQualityList,
        String participantId,
        @JsonProperty("@odata.type") String odataType,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public TeleconferenceDeviceQuality {
        mediaQualityList = Kept.list(mediaQualityList);
        additionalProperties = Kept.map(additionalProperties);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects what a {@link TeleconferenceDeviceQuality} is made of; what is not given is absent. For one thread. */
    public static final class Builder {
        private String callChainId;
        private String cloudServiceDeploymentEnvironment;
        private String cloudServiceDeploymentId;
        private String cloudServiceInstanceName;
        private String cloudServiceName;
        private String deviceDescription;
        private String deviceName;
        private String mediaLegId;
        private List<TeleconferenceDeviceMediaQuality> mediaQualityList;
        private String participantId;
        private String odataType;
        private final Map<String, Object> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        public Builder callChainId(String callChainId) {
            this.callChainId = callChainId;
            return this;
        }

        public Builder cloudServiceDeploymentEnvironment(String cloudServiceDeploymentEnvironment) {
            this.cloudServiceDeploymentEnvironment = cloudServiceDeploymentEnvironment;
            return this;
        }

        public Builder cloudServiceDeploymentId(String cloudServiceDeploymentId) {
            this.cloudServiceDeploymentId = cloudServiceDeploymentId;
            return this;
        }

        public Builder cloudServiceInstanceName(String cloudServiceInstanceName) {
            this.cloudServiceInstanceName = cloudServiceInstanceName;
            return this;
        }

        public Builder cloudServiceName(String cloudServiceName) {
            this.cloudServiceName = cloudServiceName;
            return this;
        }

        public Builder deviceDescription(String deviceDescription) {
            this.deviceDescription = deviceDescription;
            return this;
        }

        public Builder deviceName(String deviceName) {
            this.deviceName = deviceName;
            return this;
        }

        public Builder mediaLegId(String mediaLegId) {
            this.mediaLegId = mediaLegId;
            return this;
        }

        public Builder mediaQualityList(List<TeleconferenceDeviceMediaQuality> mediaQualityList) {
            this.mediaQualityList = mediaQualityList;
            return this;
        }

        public Builder mediaQualityList(TeleconferenceDeviceMediaQuality... mediaQualityList) {
            return mediaQualityList(List.of(mediaQualityList));
        }

        public Builder participantId(String participantId) {
            this.participantId = participantId;
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

        public TeleconferenceDeviceQuality build() {
            return new TeleconferenceDeviceQuality(
                    callChainId,
                    cloudServiceDeploymentEnvironment,
                    cloudServiceDeploymentId,
                    cloudServiceInstanceName,
                    cloudServiceName,
                    deviceDescription,
                    deviceName,
                    mediaLegId,
                    mediaQualityList,
                    participantId,
                    odataType,
                    additionalProperties);
        }
    }
}
