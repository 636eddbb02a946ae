package io.github.graphcalls;

import org.apache.camel.spi.Metadata;

/** The names of message headers, of exchange properties and of the exchange variable. */
public final class GraphCallsConstants {

    // ---- ids, set by consumers and by producers that learn them, read by producers

    @Metadata(
            label = "common",
            description = "The id of the call. A producer uses it unless its endpoint names the call.",
            javaType = "String")
    public static final String CALL_ID = "CamelGraphCallsCallId";

    @Metadata(label = "common", description = "The id of the operation.", javaType = "String")
    public static final String OPERATION_ID = "CamelGraphCallsOperationId";

    // ---- events

    @Metadata(
            label = "consumer",
            description = "What the notification tells, such as incoming or toneReceived.",
            javaType = "String")
    public static final String EVENT = "CamelGraphCallsEvent";

    @Metadata(
            label = "consumer",
            description = "How the service calls the change: created, updated or deleted.",
            javaType = "String")
    public static final String CHANGE_TYPE = "CamelGraphCallsChangeType";

    @Metadata(
            label = "consumer",
            description = "The URL of the resource that changed, as it came.",
            javaType = "String")
    public static final String RESOURCE_URL = "CamelGraphCallsResourceUrl";

    @Metadata(
            label = "common",
            description =
                    "The text that the operation was given. For a producer: the text to give, at most 256 characters.",
            javaType = "String")
    public static final String CLIENT_CONTEXT = "CamelGraphCallsClientContext";

    @Metadata(label = "consumer", description = "The state of the call, such as established.", javaType = "String")
    public static final String STATE = "CamelGraphCallsState";

    @Metadata(
            label = "consumer",
            description = "The state of the call before, where the event is a change of state.",
            javaType = "String")
    public static final String PREVIOUS_STATE = "CamelGraphCallsPreviousState";

    @Metadata(label = "consumer", description = "The key that was pressed: 0 to 9, * or #.", javaType = "String")
    public static final String TONE = "CamelGraphCallsTone";

    @Metadata(
            label = "common",
            description = "The tenant that the callback's token names. For create: the tenant of the call.",
            javaType = "String")
    public static final String TENANT_ID = "CamelGraphCallsTenantId";

    @Metadata(
            label = "consumer",
            description = "The id of the service's message; the notifications of one request share it.",
            javaType = "String")
    public static final String MESSAGE_ID = "CamelGraphCallsMessageId";

    @Metadata(
            label = "consumer",
            description = "The id by which Microsoft's support finds the call.",
            javaType = "String")
    public static final String SCENARIO_ID = "CamelGraphCallsScenarioId";

    @Metadata(label = "consumer", description = "The id that the calls of one human call share.", javaType = "String")
    public static final String CHAIN_ID = "CamelGraphCallsChainId";

    @Metadata(
            label = "consumer",
            description = "Whether the event was delivered before and its route failed or was cut off.",
            javaType = "Boolean")
    public static final String REDELIVERED = "CamelGraphCallsRedelivered";

    // ---- no headers

    /** The exchange variable that holds the call as known at the notification: a {@code GraphCall}. */
    public static final String CALL_VARIABLE = "graphCall";

    /** The exchange property that holds the body which this component put there: an answer is no request. */
    static final String RESOURCE = "CamelGraphCallsResource";

    /** The exchange property that names the call to whose notification the service still awaits an answer. */
    static final String ANSWER_OWED = "CamelGraphCallsAnswerOwed";

    private GraphCallsConstants() {}
}
