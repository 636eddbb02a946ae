package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Posts one call's notifications one after another, the next once the one before was answered. A notification that is not
 * accepted is posted again a few times; an answer 302 moves the rest of the call's notifications to another address.
 */
final class Lane {
    private static final int ATTEMPTS = 4;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int REDIRECT = 302;

    private final SimulatedCall call;
    private final Switchboard switchboard;
    private final Queue<Notification> waiting = new ArrayDeque<>();
    private URI callbackUri;
    private boolean busy;

    Lane(SimulatedCall call, Switchboard switchboard, URI callbackUri) {
        this.call = call;
        this.switchboard = switchboard;
        this.callbackUri = callbackUri;
    }

    synchronized void moveTo(URI newCallbackUri) {
        callbackUri = newCallbackUri;
    }

    synchronized void add(Notification notification) {
        waiting.add(notification);
        if (!busy) {
            busy = true;
            next();
        }
    }

    private synchronized void next() {
        Notification notification = waiting.poll();
        if (notification == null) {
            busy = false;
        } else {
            attempt(new Posting(notification, UUID.randomUUID().toString(), 1, new AtomicBoolean()));
        }
    }

    /** Once for each notification, the next one's turn comes. */
    private void letPass(Posting posting) {
        if (posting.passed.compareAndSet(false, true)) {
            next();
        }
    }

    private synchronized void attempt(Posting posting) {
        Hold hold =
                switchboard.time().hold("notification " + posting.notification.what() + " of call " + call.number());
        Duration answersHeld = switchboard.settings().answersHeld();
        if (!answersHeld.isZero()) {
            switchboard.time().afterReal(answersHeld, () -> {
                letPass(posting);
                hold.close();
            });
        }
        ObjectNode body = posting.notification.envelope();
        URI target = callbackUri;
        // Said before it is posted, so that it stands before what the bot does about it.
        call.say("bot is told " + posting.notification.what());
        switchboard
                .sender()
                .post(
                        target,
                        switchboard.tokens().notificationToken(call.applicationId()),
                        Json.write(body),
                        headers(posting))
                .whenComplete((answer, failure) -> {
                    try {
                        answered(posting, target, Optional.ofNullable(answer), body);
                    } finally {
                        hold.close();
                    }
                });
    }

    /** Posts outside the order, once, and waits for the answer: status 0 where there is none. */
    PostResult ask(Notification question) {
        Posting posting = new Posting(question, UUID.randomUUID().toString(), 1, new AtomicBoolean(true));
        ObjectNode body = question.envelope();
        call.say("bot is asked " + question.what());
        Hold hold = switchboard.time().hold("question " + question.what() + " of call " + call.number());
        try {
            PostResult result = switchboard
                    .sender()
                    .post(
                            target(),
                            switchboard.tokens().notificationToken(call.applicationId()),
                            Json.write(body),
                            headers(posting))
                    .handle((answer, failure) ->
                            answer == null ? new PostResult(0, "") : new PostResult(answer.statusCode(), answer.body()))
                    .join();
            switchboard
                    .journal()
                    .add(new NotificationRecord(
                            switchboard.time().elapsed(), call.id(), question.what(), body, result.status()));
            return result;
        } finally {
            hold.close();
        }
    }

    private synchronized URI target() {
        return callbackUri;
    }

    private Map<String, String> headers(Posting posting) {
        Map<String, String> headers = new HashMap<>();
        headers.put("X-Microsoft-Skype-Chain-ID", call.chainId());
        headers.put("Scenario-Id", call.scenarioId());
        if (posting.attempt == 1) {
            headers.put("X-Microsoft-Skype-Message-ID", posting.messageId);
        } else {
            headers.put("X-Microsoft-Skype-Original-Message-ID", posting.messageId);
        }
        return headers;
    }

    private void answered(Posting posting, URI target, Optional<HttpResponse<String>> answer, ObjectNode body) {
        int status = answer.map(HttpResponse::statusCode).orElse(0);
        switchboard
                .journal()
                .add(new NotificationRecord(
                        switchboard.time().elapsed(), call.id(), posting.notification.what(), body, status));
        String answered = status == 0
                ? "bot gives no answer to " + posting.notification.what()
                : "bot answers " + status + " to " + posting.notification.what();
        Optional<String> location = answer.flatMap(it -> it.headers().firstValue("Location"));
        if (status == REDIRECT && location.isPresent() && posting.attempt < ATTEMPTS) {
            call.say(answered + " and wants to be told elsewhere");
            moveTo(target.resolve(location.get()));
            attempt(posting.again());
        } else if (status >= 200 && status < 300) {
            letPass(posting);
        } else if ((status == 0 || status >= 500) && posting.attempt < ATTEMPTS) {
            Duration pause = FIRST_PAUSE.multipliedBy(1L << (posting.attempt - 1));
            call.say(answered + ", is told again in " + Texts.seconds(pause));
            switchboard.time().after(pause, "a notification's repetition", () -> attempt(posting.again()));
        } else {
            call.say(answered + ", is not told again");
            letPass(posting);
        }
        switchboard.time().changed(call);
    }

    /**
     * @param messageId the id of the first attempt
     * @param passed whether the next notification's turn has come
     */
    private record Posting(Notification notification, String messageId, int attempt, AtomicBoolean passed) {
        Posting again() {
            return new Posting(notification, messageId, attempt + 1, passed);
        }
    }
}
