package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Gets one notification to the bot. One that is not accepted is posted again a few times; an answer 302 moves the rest of
 * the call's notifications to another address.
 */
final class Delivery {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int LONGEST_PAUSE_AFTER = 5;
    private static final Duration RESENT_AFTER = Duration.ofSeconds(1);
    private static final int REDIRECT = 302;
    private static final int NO_CONTENT = 204;

    private final SimulatedCall call;
    private final Switchboard switchboard;
    private final CallbackAddress address;
    private final Notification notification;
    private final Treatment treatment;
    private final int number;
    private final Runnable whenPassed;
    private final AtomicBoolean passed = new AtomicBoolean();

    /**
     * @param number which notification of the call it is
     * @param whenPassed run once, when the next one's turn has come
     */
    Delivery(
            SimulatedCall call,
            Switchboard switchboard,
            CallbackAddress address,
            Notification notification,
            Treatment treatment,
            int number,
            Runnable whenPassed) {
        this.call = call;
        this.switchboard = switchboard;
        this.address = address;
        this.notification = notification;
        this.treatment = treatment;
        this.number = number;
        this.whenPassed = whenPassed;
    }

    void begin() {
        if (treatment.strikes(FaultKind.NOTIFICATION_LATE)) {
            switchboard
                    .time()
                    .after(
                            treatment.delay(FaultKind.NOTIFICATION_LATE),
                            "a late notification of call " + call.number(),
                            this::tellFirst);
        } else {
            tellFirst();
        }
    }

    private void tellFirst() {
        if (treatment.strikes(FaultKind.KEYS_ROLLED)) {
            switchboard.tokens().rollKeys();
        }
        if (treatment.strikes(FaultKind.NOTIFICATION_LEGACY_SHAPED)) {
            post(Attempt.first(
                    OlderShape.of(call), notification.what() + " in the older shape", this::olderShapeTaken));
        } else {
            tell();
        }
    }

    private void tell() {
        ObjectNode body = treatment.strikes(FaultKind.NOTIFICATION_CAPITALISED) ? Capitals.in(envelope()) : envelope();
        Attempt first = Attempt.first(body, notification.what(), this::taken);
        treatment.strikes(FaultKind.NOTIFICATION_WITHOUT_ID);
        boolean twice = treatment.strikes(FaultKind.NOTIFICATION_TWICE);
        post(first);
        if (twice) {
            post(first.beside());
        }
    }

    private ObjectNode envelope() {
        return notification.envelope(switchboard.oddities().list());
    }

    /** Posts it once, outside the order, and waits for the answer: status 0 where there is none. */
    PostResult ask() {
        call.say(JournalEntry.Sort.NOTIFICATION, "bot", "is asked " + notification.what());
        Hold hold = switchboard.time().hold("question " + notification.what() + " of call " + call.number());
        try {
            Attempt only = Attempt.first(envelope(), notification.what(), (attempt, status) -> {});
            URI target = address.of(number, 1);
            PostResult result = send(only, target)
                    .handle((answer, failure) ->
                            answer == null ? new PostResult(0, "") : new PostResult(answer.statusCode(), answer.body()))
                    .join();
            note(only, target, result.status());
            return result;
        } finally {
            hold.close();
        }
    }

    private void post(Attempt attempt) {
        String what = attempt.what();
        Hold hold = switchboard.time().hold("notification " + what + " of call " + call.number());
        Duration answersHeld = switchboard.settings().answersHeld();
        if (!answersHeld.isZero()) {
            switchboard.time().afterReal(answersHeld, () -> {
                pass();
                hold.close();
            });
        }
        URI target = address.of(number, attempt.place());
        // Said before it is posted, so that it stands before what the bot does about it.
        call.say(JournalEntry.Sort.NOTIFICATION, "bot", "is told " + what);
        send(attempt, target).whenComplete((answer, failure) -> {
            try {
                answered(attempt, target, Optional.ofNullable(answer));
            } finally {
                hold.close();
            }
        });
    }

    private CompletableFuture<HttpResponse<String>> send(Attempt attempt, URI target) {
        return switchboard
                .sender()
                .post(
                        target,
                        switchboard.tokens().notificationToken(call.applicationId()),
                        attempt.body(),
                        headers(attempt));
    }

    private Map<String, String> headers(Attempt attempt) {
        Map<String, String> headers = new HashMap<>();
        headers.put("X-Microsoft-Skype-Chain-ID", call.chainId());
        headers.put("Scenario-Id", call.scenarioId());
        if (!treatment.holds(FaultKind.NOTIFICATION_WITHOUT_ID)) {
            headers.putAll(attempt.ids());
        }
        return headers;
    }

    private void answered(Attempt attempt, URI target, Optional<HttpResponse<String>> answer) {
        int status = answer.map(HttpResponse::statusCode).orElse(0);
        note(attempt, target, status);
        String answered =
                status == 0 ? "gives no answer to " + attempt.what() : "answers " + status + " to " + attempt.what();
        Optional<String> location = answer.flatMap(it -> it.headers().firstValue("Location"));
        boolean last =
                attempt.copy() || attempt.number() >= switchboard.settings().notificationAttempts();
        if (status >= 200 && status < 300) {
            attempt.whenTaken().taken(attempt, status);
        } else if (status == REDIRECT && location.isPresent() && !last) {
            says(answered + " and wants to be told elsewhere");
            address.redirectTo(target.resolve(location.get()));
            post(attempt.again());
        } else if ((status == 0 || status >= 500) && !last) {
            Duration pause = FIRST_PAUSE.multipliedBy(1L << (Math.min(attempt.number(), LONGEST_PAUSE_AFTER) - 1));
            says(answered + ", is told again in " + Texts.seconds(pause));
            switchboard.time().after(pause, "a notification's repetition", () -> post(attempt.again()));
        } else {
            says(answered + ", is not told again");
            passUnlessCopy(attempt);
        }
        switchboard.time().changed(call);
    }

    private void says(String answered) {
        call.say(JournalEntry.Sort.ANSWER, "bot", answered);
    }

    private void note(Attempt attempt, URI target, int status) {
        Journal.Post post = new Journal.Post(
                switchboard.time().elapsed(),
                call.id(),
                attempt.what(),
                attempt.body(),
                status,
                attempt.messageId(),
                target);
        switchboard.journal().add(post);
        switchboard.traffic().told(post);
    }

    private void taken(Attempt attempt, int status) {
        if (!attempt.copy() && treatment.strikes(FaultKind.NOTIFICATION_RESENT)) {
            switchboard.time().after(RESENT_AFTER, "a notification's resending", () -> post(attempt.resent()));
        }
        passUnlessCopy(attempt);
    }

    private void olderShapeTaken(Attempt attempt, int status) {
        if (status == NO_CONTENT) {
            tell();
        } else {
            says("answers " + status + " to the older shape and not 204, so it is not told in Graph's");
            pass();
        }
    }

    private void passUnlessCopy(Attempt attempt) {
        if (!attempt.copy()) {
            pass();
        }
    }

    /** Once for each notification, the next one's turn comes. */
    private void pass() {
        if (passed.compareAndSet(false, true)) {
            whenPassed.run();
        }
    }
}
