package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;

/**
 * How good the audio of a meeting room's device was. Devices measure it, so it has no builder: it is read from JSON or a Map.
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
}
