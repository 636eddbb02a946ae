package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * How something ended, by HTTP-like code and the calling service's own.
 *
 * @param code 2xx success, 4xx a fault of the request, 5xx of the service; 0 for a transfer that is done
 * @param subcode the calling service's own code
 */
@GraphRecord
public record ResultInfo(
        Integer code,
        @JsonAlias("subCode") Integer subcode,
        String message,
        @JsonProperty("@odata.type") String odataType,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public ResultInfo {
        additionalProperties = Kept.map(additionalProperties);
    }

    /** With all that a result says. */
    public static ResultInfo of(Integer code, Integer subcode, String message) {
        return new ResultInfo(code, subcode, message, null, null);
    }
}
