package io.github.graphcalls.callback;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What a request tells beside its body. Texts are empty where it does not.
 *
 * @param messageId of the request, that of the first try where this is a resend
 * @param scenarioId by which the service finds the call
 * @param chainId of the human call
 * @param tenantId of the token
 */
record Sender(String messageId, String scenarioId, String chainId, String tenantId) {

    private static final int LONGEST_ID = 128;

    Sender(CallbackRequest request, String tenantId) {
        this(
                first(request, "X-Microsoft-Skype-Original-Message-ID", "X-Microsoft-Skype-Message-ID"),
                first(request, "Scenario-Id"),
                first(request, "X-Microsoft-Skype-Chain-ID"),
                tenantId);
    }

    /** What tells this message from others. */
    String key(byte[] body) {
        if (messageId.isEmpty()) {
            return UUID.nameUUIDFromBytes(body).toString();
        }
        return messageId.length() <= LONGEST_ID
                ? messageId
                : UUID.nameUUIDFromBytes(messageId.getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    Tones.Repeats repeats() {
        return messageId.isEmpty() ? Tones.Repeats.BY_SEQUENCE : Tones.Repeats.BY_MESSAGE;
    }

    private static String first(CallbackRequest request, String... headers) {
        for (String header : headers) {
            String value = request.header().apply(header);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return "";
    }

    CallNotification.Received received(Notification notification) {
        return new CallNotification.Received(
                notification.changeType(),
                notification.resourceUrl(),
                tenantId,
                messageId,
                scenarioId,
                chainId,
                CallNotification.Origin.SERVICE);
    }
}
