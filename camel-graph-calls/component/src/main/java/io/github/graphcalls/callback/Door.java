package io.github.graphcalls.callback;

import io.github.graphcalls.callback.Delivery.Begin;
import io.github.graphcalls.callback.Subscriber.Outcome;
import io.github.graphcalls.graph.Traffic;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A path at which the service's callbacks come in. The steps of each are those of {@link #receive}, in that order: what a
 * request is, who sends it, what it says, whether it came before, what it changes, who is to know.
 */
final class Door {

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final Pattern JSON_TYPE =
            Pattern.compile("\\s*(application|text)/([-\\w.]+\\+)?json\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

    /** More than the service sends by far; it bounds what one request can occupy. */
    private static final int MOST_AT_ONCE = 1_000;

    private static final int FIRST_ERROR = 400;

    private final DoorSettings settings;
    private final CallbackTokens tokens;
    private final Calls calls;
    private final HeldAnswers held;
    private final SeenMessages seen;
    private final PolicyRecording recording;
    private final SelfProbes probes;
    private final NewCalls newCalls;
    private final Traffic traffic;
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();

    Door(
            DoorSettings settings,
            CallbackTokens tokens,
            Calls calls,
            SelfProbes probes,
            NewCalls newCalls,
            Traffic traffic) {
        this.traffic = traffic;
        this.probes = probes;
        this.newCalls = newCalls;
        this.settings = settings;
        this.tokens = tokens;
        this.calls = calls;
        this.seen = calls.seenAt(settings.path());
        this.held = new HeldAnswers(settings.maxHeldAnswers(), settings.acknowledgeTimeout());
        this.recording = new PolicyRecording(calls, calls.pool(), held);
    }

    DoorSettings settings() {
        return settings;
    }

    List<Subscriber> subscribers() {
        return subscribers;
    }

    /** How many events its subscribers have not ended yet. */
    int pending() {
        return subscribers.stream().mapToInt(calls.lanes()::size).sum();
    }

    /**
     * Receives one request without waiting for a store, a route, keys or room.
     *
     * @return empty, with nothing done, where that cannot be
     */
    Optional<CallbackAnswer> receiveAtOnce(CallbackRequest request) {
        return mayBeAnsweredAtOnce(request)
                // Asked of the hearers too: who holds answers may have come since.
                ? receive(request, (envelope, hearers) -> envelope.asksNothing() && holdNoAnswer(hearers.all()))
                : Optional.empty();
    }

    private boolean mayBeAnsweredAtOnce(CallbackRequest request) {
        return !calls.isDurable()
                && calls.lanes().isAlwaysInPool()
                && calls.lanes().room().availablePermits() >= MOST_AT_ONCE
                && holdNoAnswer(subscribers)
                && (settings.validateToken() == DoorSettings.TokenCheck.OFF
                        || tokens.isRemembered(request.header().apply("Authorization")));
    }

    private static boolean holdNoAnswer(List<Subscriber> some) {
        return some.stream().allMatch(each -> each.acknowledge() == Acknowledge.RECEIVED);
    }

    /** Receives one request. It may block the calling thread for the option {@code acknowledgeTimeout} at most. */
    CallbackAnswer receive(CallbackRequest request) {
        return receive(request, (envelope, hearers) -> true).orElseThrow();
    }

    private Optional<CallbackAnswer> receive(CallbackRequest request, BiPredicate<Envelope, Hearers> isToBeReceived) {
        try {
            checkForm(request);
            Optional<CallbackAnswer> own = probes.answer(request);
            if (own.isPresent()) {
                return own;
            }
            Instant came = calls.clock().instant();
            String tenant = authenticate(request);
            byte[] body = read(request);
            Envelope envelope = Envelope.parse(body);
            Hearers hearers = Hearers.now(subscribers);
            if (!isToBeReceived.test(envelope, hearers)) {
                return Optional.empty();
            }
            if (envelope.legacy()) {
                LOG.debug("A callback at {} has the older shape and is answered with 204", settings.path());
                return Optional.of(CallbackAnswer.NO_CONTENT);
            }
            if (envelope.unusable() > 0) {
                LOG.warn("A callback at {} has {} entries that are no objects", settings.path(), envelope.unusable());
            }
            Optional<CallbackAnswer> elsewhere = newCalls.elsewhere(request, envelope, settings, hearers);
            if (elsewhere.isPresent()) {
                return elsewhere.map(this::counted);
            }
            if (isOneCallsTooMuch(envelope, hearers)) {
                return Optional.of(counted(CallbackAnswer.BUSY));
            }
            CallbackAnswer answer = counted(accept(envelope, new Sender(request, tenant), body, hearers));
            traffic.received(body, answer.status(), came);
            return Optional.of(answer);
        } catch (Refusal refusal) {
            calls.happenings().refused(refusal.reason());
            LOG.warn(
                    "A callback at {} was refused with {}: {}",
                    settings.path(),
                    refusal.status(),
                    refusal.getMessage());
            return Optional.of(refusal.reason().answer());
        }
    }

    private CallbackAnswer counted(CallbackAnswer answer) {
        if (answer.equals(CallbackAnswer.BUSY)) {
            calls.happenings().turnedAway();
        }
        return answer;
    }

    /**
     * Whether a call has more under way than is its share. What its routes may wait for, how operations came out and that it
     * is over, is let in all the same: a route that waits would not make room.
     */
    private boolean isOneCallsTooMuch(Envelope envelope, Hearers hearers) {
        Optional<String> tooMuch = envelope.ordinary().stream()
                .filter(one -> !one.isDeleted() && one.reading() != Reading.OPERATION)
                .map(ToldEvent::callId)
                .filter(callId -> !calls.lanes().hasRoom(callId, hearers.all()))
                .findFirst();
        tooMuch.ifPresent(callId -> LOG.warn(
                "Call {} has {} events under way at {}; the service is asked to send again",
                callId,
                Lanes.LONGEST,
                settings.path()));
        return tooMuch.isPresent();
    }

    private void checkForm(CallbackRequest request) throws Refusal {
        if (!request.method().equals("POST")) {
            throw new Refusal(RefusalReason.METHOD, "the method is not POST");
        }
        String type = request.header().apply("Content-Type");
        if (type != null && !JSON_TYPE.matcher(type).matches()) {
            throw new Refusal(RefusalReason.CONTENT_TYPE, "the body is not application/json");
        }
        String length = request.header().apply("Content-Length");
        if (length != null && isOver(length)) {
            throw new Refusal(
                    RefusalReason.TOO_LARGE,
                    "the body has more than " + settings.maxBodySize() + " bytes (option maxBodySize)");
        }
    }

    private boolean isOver(String contentLength) throws Refusal {
        try {
            return Long.parseLong(contentLength.trim()) > settings.maxBodySize();
        } catch (NumberFormatException e) {
            throw new Refusal(RefusalReason.BODY, "Content-Length is no number");
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
            byte[] body = whole(in, announced(request), limit);
            if (body.length == limit && in.read() >= 0) {
                throw new Refusal(
                        RefusalReason.TOO_LARGE, "the body has more than " + limit + " bytes (option maxBodySize)");
            }
            return body;
        } catch (IOException e) {
            throw new Refusal(RefusalReason.BODY, "the body could not be read");
        }
    }

    /** What the request says of its length, which {@link #checkForm} has looked at; 0 where it says nothing. */
    private static int announced(CallbackRequest request) {
        String length = request.header().apply("Content-Length");
        return length == null ? 0 : (int) Math.max(0, Long.parseLong(length.trim()));
    }

    /** Reads into an array of the announced length, which is nearly always right; a body that was packed is longer. */
    private static byte[] whole(InputStream in, int announced, int limit) throws IOException {
        byte[] body = new byte[announced];
        int length = in.readNBytes(body, 0, announced);
        if (length < announced) {
            return Arrays.copyOf(body, length);
        }
        int next = length < limit ? in.read() : -1;
        if (next < 0) {
            return body;
        }
        byte[] rest = in.readNBytes(limit - length - 1);
        byte[] all = Arrays.copyOf(body, length + 1 + rest.length);
        all[length] = (byte) next;
        System.arraycopy(rest, 0, all, length + 1, rest.length);
        return all;
    }

    private CallbackAnswer accept(Envelope envelope, Sender sender, byte[] body, Hearers hearers) throws Refusal {
        if (envelope.notifications().size() > MOST_AT_ONCE) {
            throw new Refusal(RefusalReason.TOO_LARGE, "the body has more than " + MOST_AT_ONCE + " notifications");
        }
        // The last has just left, or some are yet to come: who is not there would never hear of it.
        if (hearers.all().isEmpty() || hearers.all().stream().anyMatch(Subscriber::isStarting)) {
            return CallbackAnswer.BUSY;
        }
        long deadline = held.deadline();
        String key = sender.key(body);
        String message = settings.path() + '#' + key + '#';
        CallbackAnswer answer = deliver(envelope.ordinary(), sender, message, seen.of(key), hearers, deadline);
        for (Notification told : envelope.ofRecording()) {
            if (answer.status() < FIRST_ERROR) { // otherwise all comes again
                answer = recording.answer(told, sender, message, hearers.all(), deadline);
            }
        }
        return answer;
    }

    private CallbackAnswer deliver(
            List<Notification> notifications,
            Sender sender,
            String message,
            Deliveries deliveries,
            Hearers hearers,
            long deadline) {
        List<CompletableFuture<Outcome>> outcomes = new ArrayList<>(notifications.size());
        List<Arrival> arrivals = arrivals(notifications, sender, deliveries, outcomes);
        // Room for all or for none: half an envelope would come again as a whole.
        if (!held.room(calls.lanes().room(), arrivals.size(), deadline)) {
            LOG.warn("The queue of notifications at {} is full; the service is asked to send again", settings.path());
            arrivals.forEach(arrival -> arrival.delivery().refuse(arrival.begin()));
            return CallbackAnswer.BUSY;
        }
        List<CompletableFuture<Void>> kept = new ArrayList<>(arrivals.size());
        arrivals.forEach(arrival -> kept.add(dispatch(arrival, sender, message, hearers)));
        return held.isKept(kept, deadline) ? held.answer(outcomes, deadline) : CallbackAnswer.BUSY;
    }

    /** What of an envelope is to be delivered by this request, and the outcomes that its answer depends on. */
    private List<Arrival> arrivals(
            List<Notification> notifications,
            Sender sender,
            Deliveries deliveries,
            List<CompletableFuture<Outcome>> outcomes) {
        List<Arrival> arrivals = new ArrayList<>(notifications.size());
        for (Notification notification : notifications) {
            Delivery delivery = deliveries.at(notification.place());
            Begin begin = delivery.begin();
            outcomes.add(delivery.outcome());
            if (begin == Begin.REPEAT && sender.messageId().isEmpty()) {
                // Without a message id, equal bodies are no repeats: keys and states are told apart further on.
                delivery = deliveries.anew(notification.place());
                begin = delivery.begin();
                outcomes.add(delivery.outcome());
            }
            if (begin == Begin.REPEAT) {
                calls.happenings().repeated();
            } else {
                arrivals.add(new Arrival(notification, delivery, begin));
            }
        }
        return arrivals;
    }

    private CompletableFuture<Void> dispatch(Arrival arrival, Sender sender, String message, Hearers hearers) {
        try {
            if (arrival.begin() == Begin.AGAIN
                    && (!calls.isDurable() || sender.messageId().isEmpty())) {
                calls.redeliver(arrival.delivery(), hearers.all());
                return CompletableFuture.completedFuture(null);
            }
            Notification notification = arrival.notification();
            return calls.deliver(new Telling.Told(
                    settings.path(),
                    sender.messageId().isEmpty() ? Optional.empty() : Optional.of(message + notification.place()),
                    arrival.delivery(),
                    arrival.begin(),
                    notification,
                    sender.received(notification),
                    sender.repeats(),
                    hearers));
        } catch (RuntimeException e) { // a fault of ours with one entry must not lose the others
            LOG.error("A notification at {} could not be applied", settings.path(), e);
            arrival.delivery().refuse(arrival.begin());
            calls.lanes().room().release();
            return CompletableFuture.completedFuture(null);
        }
    }

    /** A notification that this request is to deliver. */
    private record Arrival(Notification notification, Delivery delivery, Begin begin) {}
}
