package io.github.graphcalls.simulator;

import io.github.graphcalls.simulator.ReplayReport.Difference;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Plays to a bot what another one, or an earlier version of it, went through: the recorded notifications come as they came
 * then, each once the bot has asked for what was asked for before it, and requests are answered as they were answered then.
 * The bot's code decides what it does; the report tells where that is otherwise.
 */
public final class Replay {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Switchboard switchboard;
    private final Recording recording;
    private final Pace pace;
    private final Optional<Runnable> beginning;

    private enum Pace {
        RECORDED,
        AT_ONCE
    }

    Replay(Switchboard switchboard, Recording recording) {
        this(switchboard, recording, Pace.RECORDED, Optional.empty());
    }

    private Replay(Switchboard switchboard, Recording recording, Pace pace, Optional<Runnable> beginning) {
        this.switchboard = switchboard;
        this.recording = recording;
        this.pace = pace;
        this.beginning = beginning;
    }

    /** Sends each notification as soon as the bot is ready for it, rather than at its recorded time. */
    public Replay atOnce() {
        return new Replay(switchboard, recording, Pace.AT_ONCE, beginning);
    }

    /** What makes the bot call somebody, for recordings that begin with that; it is run on a worker thread. */
    public Replay beginsWith(Runnable action) {
        return new Replay(switchboard, recording, pace, Optional.of(action));
    }

    /**
     * Plays it and waits for the end. The bot has as long for each request as it had then, and 15 seconds more, in simulated
     * time. One replay at a time.
     */
    public ReplayReport against(Bot bot) {
        SimulatedTime time = switchboard.time();
        ReplayedCalls calls = new ReplayedCalls(recording, time);
        switchboard.replay(calls);
        try {
            beginning.ifPresent(action -> time.run("the beginning of a replay", action));
            Duration begun = time.elapsed();
            Duration before = Duration.ZERO;
            for (Recording.Notified next : recording.notifications()) {
                if (pace == Pace.RECORDED) {
                    Duration left = begun.plus(next.at()).minus(time.elapsed());
                    time.advance(left.isNegative() ? Duration.ZERO : left);
                }
                calls.awaitUntil(
                        next.at(),
                        one -> one.callId().equals(next.callId()),
                        next.at().minus(before).plus(PATIENCE));
                tell(bot, next, calls);
                before = next.at();
            }
            calls.awaitUntil(Duration.ofDays(365), any -> true, PATIENCE);
            return calls.report(recording.notifications().size());
        } finally {
            switchboard.replayEnds();
        }
    }

    private void tell(Bot bot, Recording.Notified notified, ReplayedCalls calls) {
        String what = what(notified);
        Hold hold = switchboard.time().hold("replayed notification " + what);
        try {
            switchboard
                    .journal()
                    .say(Optional.empty(), JournalEntry.Sort.NOTIFICATION, "bot", "is told " + what + " as recorded");
            int status = switchboard
                    .sender()
                    .post(
                            bot.callbackUri(),
                            switchboard.tokens().notificationToken(bot.applicationId()),
                            Json.write(calls.told(notified)),
                            Map.of(
                                    "X-Microsoft-Skype-Message-ID",
                                    UUID.randomUUID().toString()))
                    .handle((answer, failure) -> Optional.ofNullable(answer)
                            .map(HttpResponse::statusCode)
                            .orElse(0))
                    .join();
            if (status / 100 != notified.status() / 100) {
                calls.note(
                        Difference.Sort.ANSWER,
                        notified.callId(),
                        "",
                        "The notification " + what + " was answered " + notified.status() + " and is answered "
                                + status);
            }
        } finally {
            hold.close();
        }
    }

    private static String what(Recording.Notified notified) {
        var data = notified.envelope().path("value").path(0).path("resourceData");
        return data.isArray()
                ? "participants"
                : Json.text(data.path("toneInfo"), "tone")
                        .or(() -> Json.text(data, "state"))
                        .orElseGet(() -> data.path("@odata.type").asText().replaceFirst(".*\\.", ""));
    }
}
