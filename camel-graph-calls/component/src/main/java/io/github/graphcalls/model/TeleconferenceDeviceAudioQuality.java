package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How good the audio of a meeting room's device was: long, because it is a table of measures.
 *
 * @param averageInboundJitter ISO 8601 duration
 * @param averageInboundRoundTripDelay ISO 8601 duration
 * @param averageOutboundJitter ISO 8601 duration
 * @param averageOutboundRoundTripDelay ISO 8601 duration
 * @param maximumInboundJitter ISO 8601 duration
 * @param maximumInboundRoundTripDelay ISO 8601 duration
 * @param maximumOutboundJitter ISO 8601 duration
 * @param maximumOutboundRoundTripDelay ISO 8601 duration
 * @param mediaDuration ISO 8601 duration
 */
@GraphSubtype
public record TeleconferenceDeviceAudioQuality(
        String averageInboundJitter,
        Double averageInboundPacketLossRateInPercentage,
        String averageInboundRoundTripDelay,
        String averageOutboundJitter,
        Double averageOutboundPacketLossRateInPercentage,
        String averageOutboundRoundTripDelay,
        Integer channelIndex,
        Long inboundPackets,
        String localIPAddress,
        Integer localPort,
        String maximumInboundJitter,
        Double maximumInboundPacketLossRateInPercentage,
        String maximumInboundRoundTripDelay,
        String maximumOutboundJitter,
        Double maximumOutboundPacketLossRateInPercentage,
        String maximumOutboundRoundTripDelay,
        String mediaDuration,
        Long networkLinkSpeedInBytes,
        Long outboundPackets,
        String remoteIPAddress,
        Integer remotePort,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties)
        implements TeleconferenceDeviceMediaQuality {
    public TeleconferenceDeviceAudioQuality {
        additionalProperties = Kept.map(additionalProperties);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects what a {@link TeleconferenceDeviceAudioQuality} is made of; what is not given is absent. For one thread. */
    public static final class Builder {
        private String averageInboundJitter;
        private Double averageInboundPacketLossRateInPercentage;
        private String averageInboundRoundTripDelay;
        private String averageOutboundJitter;
        private Double averageOutboundPacketLossRateInPercentage;
        private String averageOutboundRoundTripDelay;
        private Integer channelIndex;
        private Long inboundPackets;
        private String localIPAddress;
        private Integer localPort;
        private String maximumInboundJitter;
        private Double maximumInboundPacketLossRateInPercentage;
        private String maximumInboundRoundTripDelay;
        private String maximumOutboundJitter;
        private Double maximumOutboundPacketLossRateInPercentage;
        private String maximumOutboundRoundTripDelay;
        private String mediaDuration;
        private Long networkLinkSpeedInBytes;
        private Long outboundPackets;
        private String remoteIPAddress;
        private Integer remotePort;
        private final Map<String, Object> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        public Builder averageInboundJitter(String averageInboundJitter) {
            this.averageInboundJitter = averageInboundJitter;
            return this;
        }

        public Builder averageInboundPacketLossRateInPercentage(Double averageInboundPacketLossRateInPercentage) {
            this.averageInboundPacketLossRateInPercentage = averageInboundPacketLossRateInPercentage;
            return this;
        }

        public Builder averageInboundRoundTripDelay(String averageInboundRoundTripDelay) {
            this.averageInboundRoundTripDelay = averageInboundRoundTripDelay;
            return this;
        }

        public Builder averageOutboundJitter(String averageOutboundJitter) {
            this.averageOutboundJitter = averageOutboundJitter;
            return this;
        }

        public Builder averageOutboundPacketLossRateInPercentage(Double averageOutboundPacketLossRateInPercentage) {
            this.averageOutboundPacketLossRateInPercentage = averageOutboundPacketLossRateInPercentage;
            return this;
        }

        public Builder averageOutboundRoundTripDelay(String averageOutboundRoundTripDelay) {
            this.averageOutboundRoundTripDelay = averageOutboundRoundTripDelay;
            return this;
        }

        public Builder channelIndex(Integer channelIndex) {
            this.channelIndex = channelIndex;
            return this;
        }

        public Builder inboundPackets(Long inboundPackets) {
            this.inboundPackets = inboundPackets;
            return this;
        }

        public Builder localIPAddress(String localIPAddress) {
            this.localIPAddress = localIPAddress;
            return this;
        }

        public Builder localPort(Integer localPort) {
            this.localPort = localPort;
            return this;
        }

        public Builder maximumInboundJitter(String maximumInboundJitter) {
            this.maximumInboundJitter = maximumInboundJitter;
            return this;
        }

        public Builder maximumInboundPacketLossRateInPercentage(Double maximumInboundPacketLossRateInPercentage) {
            this.maximumInboundPacketLossRateInPercentage = maximumInboundPacketLossRateInPercentage;
            return this;
        }

        public Builder maximumInboundRoundTripDelay(String maximumInboundRoundTripDelay) {
            this.maximumInboundRoundTripDelay = maximumInboundRoundTripDelay;
            return this;
        }

        public Builder maximumOutboundJitter(String maximumOutboundJitter) {
            this.maximumOutboundJitter = maximumOutboundJitter;
            return this;
        }

        public Builder maximumOutboundPacketLossRateInPercentage(Double maximumOutboundPacketLossRateInPercentage) {
            this.maximumOutboundPacketLossRateInPercentage = maximumOutboundPacketLossRateInPercentage;
            return this;
        }

        public Builder maximumOutboundRoundTripDelay(String maximumOutboundRoundTripDelay) {
            this.maximumOutboundRoundTripDelay = maximumOutboundRoundTripDelay;
            return this;
        }

        public Builder mediaDuration(String mediaDuration) {
            this.mediaDuration = mediaDuration;
            return this;
        }

        public Builder networkLinkSpeedInBytes(Long networkLinkSpeedInBytes) {
            this.networkLinkSpeedInBytes = networkLinkSpeedInBytes;
            return this;
        }

        public Builder outboundPackets(Long outboundPackets) {
            this.outboundPackets = outboundPackets;
            return this;
        }

        public Builder remoteIPAddress(String remoteIPAddress) {
            this.remoteIPAddress = remoteIPAddress;
            return this;
        }

        public Builder remotePort(Integer remotePort) {
            this.remotePort = remotePort;
            return this;
        }

        /** Sets a property that has no component here. */
        public Builder additionalProperty(String name, Object value) {
            additionalProperties.put(name, value);
            return this;
        }

        public TeleconferenceDeviceAudioQuality build() {
            return new TeleconferenceDeviceAudioQuality(
                    averageInboundJitter,
                    averageInboundPacketLossRateInPercentage,
                    averageInboundRoundTripDelay,
                    averageOutboundJitter,
                    averageOutboundPacketLossRateInPercentage,
                    averageOutboundRoundTripDelay,
                    channelIndex,
                    inboundPackets,
                    localIPAddress,
                    localPort,
                    maximumInboundJitter,
                    maximumInboundPacketLossRateInPercentage,
                    maximumInboundRoundTripDelay,
                    maximumOutboundJitter,
                    maximumOutboundPacketLossRateInPercentage,
                    maximumOutboundRoundTripDelay,
                    mediaDuration,
                    networkLinkSpeedInBytes,
                    outboundPackets,
                    remoteIPAddress,
                    remotePort,
                    additionalProperties);
        }
    }
}
