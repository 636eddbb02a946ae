package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;

/** The kind of endpoint a participant uses. A value that is not among {@link #known()} is kept as it came. */
public record EndpointType(@JsonValue String value) {
    private static final KnownValues<EndpointType> KNOWN = new KnownValues<>(EndpointType::new);

    public static final EndpointType DEFAULT = KNOWN.add("default");
    public static final EndpointType VOICEMAIL = KNOWN.add("voicemail");
    public static final EndpointType SKYPE_FOR_BUSINESS = KNOWN.add("skypeForBusiness");
    public static final EndpointType SKYPE_FOR_BUSINESS_VOIP_PHONE = KNOWN.add("skypeForBusinessVoipPhone");
    public static final EndpointType UNKNOWN_FUTURE_VALUE = KNOWN.add("unknownFutureValue");

    /** Takes the value as it is; {@link #of} finds a known one whatever its case. */
    public EndpointType {
        Objects.requireNonNull(value, "value");
    }

    /** The value of that name; a known one is found whatever its case. */
    @JsonCreator
    public static EndpointType of(String value) {
        return KNOWN.find(value);
    }

    /** The values that Graph documents, in its order. */
    public static List<EndpointType> known() {
        return KNOWN.all();
    }

    @Override
    public String toString() {
        return value;
    }
}
