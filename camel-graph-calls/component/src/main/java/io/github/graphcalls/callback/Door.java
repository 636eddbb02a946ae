package io.github.graphcalls.callback;

import io.github.graphcalls.callback.Delivery.Begin;
import io.github.graphcalls.callback.Subscriber.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A path at which the service's callbacks come in. The steps of each are those of {@link #receive}, in that order: what a
 * request is, who sends it, what it says, whether it came before, what it changes, who is to know.
 */
final class Door {

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);

    private final DoorSettings settings;
    private final CallbackTokens tokens;
    private final Calls calls;
    private final HeldAnswers held;
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();

    Door(DoorSettings settings, CallbackTokens tokens, Calls calls) {
        this.settings = settings;
        this.tokens = tokens;
        this.calls = calls;
        this.held = new HeldAnswers(settings.maxHeldAnswers(), settings.acknowledgeTimeout());
    }

    DoorSettings settings() {
        return settings;
    }

    List<Subscriber> subscribers() {
        return subscribers;
    }

    /** Receives one request. It may block the calling thread for the option {@code acknowledgeTimeout} at most. */
    CallbackAnswer receive(CallbackRequest request) {
        try {
            checkForm(request);
            String tenant = authenticate(request);
            byte[] body = read(request);
            Envelope envelope = Envelope.parse(body);
            if (envelope.legacy()) {
                LOG.debug("A callback at {} has the older shape and is answered with 204", settings.path());
                return CallbackAnswer.NO_CONTENT;
            }
            if (envelope.unusable() > 0) {
                LOG.warn("A callback at {} has {} entries that are no objects", settings.path(), envelope.unusable());
            }
            return accept(envelope, new Sender(request, tenant), body);
        } catch (Refusal refusal) {
            LOG.warn(
                    "A callback at {} was refused with {}: {}",
                    settings.path(),
                    refusal.status(),
                    refusal.getMessage());
            return CallbackAnswer.of(refusal.status());
        }
    }

    private void checkForm(CallbackRequest request) throws Refusal {
        if (!request.method().equals("POST")) {
            throw new Refusal(405, "the method is not POST");
        }
        String type = request.header().apply("Content-Type");
        if (type != null
                && !type.toLowerCase(Locale.ROOT).matches("\\s*(application|text)/([-\\w.]+\\+)?json\\s*(;.*)?")) {
            throw new Refusal(415, "the body is not application/json");
        }
        String length = request.header().apply("Content-Length");
        if (length != null && isOver(length)) {
            throw new Refusal(413, "the body has more than " + settings.maxBodySize() + " bytes (option maxBodySize)");
        }
    }

    private boolean isOver(String contentLength) throws Refusal {
        try {
            return Long.parseLong(contentLength.trim()) > settings.maxBodySize();
        } catch (NumberFormatException e) {
            throw new Refusal(400, "Content-Length is no number");
        }
    }

    private String authenticate(CallbackRequest request) throws Refusal {
        return settings.validateToken() == DoorSettings.TokenCheck.ON
                ? tokens.tenantOf(request.header().apply("Authorization"))
                : "";
    }

    private byte[] read(CallbackRequest request) throws Refusal {
        int limit = settings.maxBodySize();
        try (InputStream in = request.body().open()) {
            byte[] body = in.readNBytes(limit);
            if (body.length == limit && in.read() >= 0) {
                throw new Refusal(413, "the body has more than " + limit + " bytes (option maxBodySize)");
            }
            return body;
        } catch (IOException e) {
            throw new Refusal(400, "the body could not be read");
        }
    }

    private CallbackAnswer accept(Envelope envelope, Sender sender, byte[] body) {
        String key = sender.messageId().isEmpty() ? hash(body) : sender.messageId();
        Tones.Repeats repeats = sender.messageId().isEmpty() ? Tones.Repeats.BY_SEQUENCE : Tones.Repeats.BY_MESSAGE;
        List<CompletableFuture<Outcome>> outcomes =
                new ArrayList<>(envelope.notifications().size());
        for (Notification notification : envelope.notifications()) {
            Delivery delivery = calls.seen().of(key + '#' + notification.place(), k -> new Delivery());
            Begin begin = delivery.begin();
            if (begin == Begin.REPEAT && sender.messageId().isEmpty()) {
                // Without a message id, equal bodies are no repeats: keys and states are told apart further on.
                delivery = new Delivery();
                begin = delivery.begin();
            }
            if (begin != Begin.REPEAT && !dispatch(delivery, begin, notification, sender, repeats)) {
                delivery.refuse(begin);
                return CallbackAnswer.BUSY;
            }
            outcomes.add(delivery.outcome());
        }
        return held.answer(outcomes);
    }

    private static String hash(byte[] body) {
        return UUID.nameUUIDFromBytes(body).toString();
    }

    private boolean dispatch(
            Delivery delivery, Begin begin, Notification notification, Sender sender, Tones.Repeats repeats) {
        if (!held.room(calls.lanes().room())) {
            LOG.warn("The queue of notifications at {} is full; the service is asked to send again", settings.path());
            return false;
        }
        if (begin == Begin.AGAIN) {
            calls.redeliver(delivery);
        } else {
            calls.deliver(delivery, notification, sender.received(notification), repeats, subscribers);
        }
        return true;
    }

    /** What a request tells beside its body. */
    private record Sender(String messageId, String scenarioId, String chainId, String tenantId) {

        Sender(CallbackRequest request, String tenantId) {
            this(
                    first(request, "X-Microsoft-Skype-Original-Message-ID", "X-Microsoft-Skype-Message-ID"),
                    first(request, "Scenario-Id"),
                    first(request, "X-Microsoft-Skype-Chain-ID"),
                    tenantId);
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
                    notification.changeType(), notification.resourceUrl(), tenantId, messageId, scenarioId, chainId);
        }
    }
}
