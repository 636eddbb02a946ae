package io.github.graphcalls.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies of callbacks in the three sizes that are measured. */
public enum Bodies {
    /** One notification of a call. */
    SMALL {
        @Override
        public String of(String callId) {
            return envelope(call(callId));
        }
    },
    /** Twenty notifications, each of another call. */
    BATCH20 {
        @Override
        public String of(String callId) {
            return envelope(IntStream.range(0, 20)
                    .mapToObj(i -> call(i == 0 ? callId : callId(1_000_000 + i)))
                    .collect(Collectors.joining(",")));
        }
    },
    /** A roster of fifty people. */
    ROSTER {
        @Override
        public String of(String callId) {
            return envelope("{\"changeType\":\"updated\",\"resourceUrl\":\"/communications/calls/" + callId
                    + "/participants\",\"resourceData\":["
                    + IntStream.range(0, 50).mapToObj(Bodies::participant).collect(Collectors.joining(",")) + "]}");
        }
    };

    /** The body of a callback about a call. */
    public abstract String of(String callId);

    /** The same as it goes over the wire. */
    public byte[] bytes(String callId) {
        return of(callId).getBytes(StandardCharsets.UTF_8);
    }

    /** The id of the n-th call. */
    public static String callId(int number) {
        return String.format("%08x-35d2-4ef7-8a9d-7f1d1f6b0000", number);
    }

    private static String envelope(String entries) {
        return "{\"@odata.type\":\"#microsoft.graph.commsNotifications\",\"value\":[" + entries + "]}";
    }

    private static String call(String callId) {
        return "{\"@odata.type\":\"#microsoft.graph.commsNotification\",\"changeType\":\"updated\","
                + "\"resourceUrl\":\"/communications/calls/" + callId + "\",\"resourceData\":{"
                + "\"@odata.type\":\"#microsoft.graph.call\",\"state\":\"established\",\"direction\":\"incoming\",\"id\":\""
                + callId + "\",\"callChainId\":\"d8217646-3110-40b1-bae6-e9ac6c3a9f74\",\"tenantId\":"
                + "\"72f988bf-86f1-41af-91ab-2d7cd011db47\",\"mediaState\":{\"audio\":\"active\"}}}";
    }

    private static String participant(int number) {
        return String.format(
                "{\"@odata.type\":\"#microsoft.graph.participant\",\"id\":\"%08x-6ab3-4c6f-9ae5-0000000000b0\",\"info\":"
                        + "{\"@odata.type\":\"#microsoft.graph.participantInfo\",\"identity\":{\"@odata.type\":"
                        + "\"#microsoft.graph.identitySet\",\"user\":{\"@odata.type\":\"#microsoft.graph.identity\","
                        + "\"id\":\"%08x-0abd-43db-aa7b-0000000000c5\",\"displayName\":\"Person %d\",\"tenantId\":"
                        + "\"72f988bf-86f1-41af-91ab-2d7cd011db47\"}},\"languageId\":\"en-US\",\"endpointType\":"
                        + "\"default\"},\"mediaStreams\":[{\"mediaType\":\"audio\",\"sourceId\":\"%d\",\"direction\":"
                        + "\"sendReceive\",\"serverMuted\":false}],\"isMuted\":%b,\"isInLobby\":false}",
                number * 104_729, number * 7_919, number, number + 1, number % 3 == 0);
    }
}
