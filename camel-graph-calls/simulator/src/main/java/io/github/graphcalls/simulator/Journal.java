package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happened, in order: the latest entries of each sort, up to a bound. Safe for use by many threads. */
final class Journal {
    private final SimulatedTime time;
    private final Bounded<JournalEntry> lines;
    private final Bounded<RequestRecord> requests;
    private final Bounded<Post> posts;
    private final Bounded<InjectedFault> faults;
    private final Bounded<HeardSound> heard;
    private final Bounded<RefusedRequest> refusals;
    private final Bounded<Mistake> mistakes;
    private long mistaken;
    private final Map<FaultKind, Long> faultsByKind = new EnumMap<>(FaultKind.class);

    /** @param bound how many lines, requests, notifications and faults are kept, of each */
    Journal(SimulatedTime time, int bound) {
        this.time = time;
        lines = new Bounded<>(bound);
        requests = new Bounded<>(bound);
        posts = new Bounded<>(bound);
        faults = new Bounded<>(bound);
        heard = new Bounded<>(bound);
        refusals = new Bounded<>(bound);
        mistakes = new Bounded<>(bound);
    }

    Duration now() {
        return time.elapsed();
    }

    void say(Optional<SimulatedCall> call, JournalEntry.Sort sort, String who, String what) {
        add(call, sort, who, "", what);
    }

    void say(Optional<SimulatedCall> call, JournalEntry.Sort sort, Person who, String what) {
        add(call, sort, who.toString(), who.id(), what);
    }

    private synchronized void add(
            Optional<SimulatedCall> call, JournalEntry.Sort sort, String who, String id, String what) {
        lines.add(
                new JournalEntry(time.elapsed(), call.map(SimulatedCall::number).orElse(0), sort, who, id, what));
    }

    synchronized void add(RequestRecord request) {
        requests.add(request);
    }

    /** A request that was refused, if that was for what it is. */
    synchronized void add(RequestRecord request, Refusal refusal) {
        refusal.reason().ifPresent(reason -> {
            refusals.add(new RefusedRequest(
                    request.at(),
                    request.callId(),
                    request.operation(),
                    request.method(),
                    request.path(),
                    reason,
                    refusal.getMessage()));
            if (reason.isMistakeOfTheBot()) {
                add(new Mistake(
                        request.at(),
                        Mistake.Kind.REFUSED,
                        request.operation(),
                        request.method() + " " + request.path() + " " + reason.status() + ": " + refusal.getMessage()));
            }
        });
    }

    private void add(Mistake mistake) {
        mistaken++;
        mistakes.add(mistake);
    }

    /** The bot was not refused, and has made a mistake all the same; it stands in the call's transcript too. */
    synchronized void mistake(SimulatedCall call, Mistake.Kind kind, String subject, String what) {
        add(new Mistake(time.elapsed(), kind, subject, what));
        say(Optional.of(call), JournalEntry.Sort.NOTE, "", "mistake: " + what);
    }

    synchronized void add(HeardSound sound) {
        heard.add(sound);
    }

    synchronized void add(Post post) {
        posts.add(post);
    }

    synchronized void add(InjectedFault fault, Optional<SimulatedCall> call) {
        faults.add(fault);
        faultsByKind.merge(fault.kind(), 1L, Long::sum);
        say(
                call,
                JournalEntry.Sort.FAULT,
                "",
                "fault: " + fault.subject() + " is " + fault.kind()
                        + (fault.detail().isEmpty() ? "" : " (" + fault.detail() + ")"));
    }

    synchronized List<RequestRecord> requests(Predicate<RequestRecord> which) {
        return requests.stream().filter(which).toList();
    }

    synchronized List<JournalEntry> entries(Predicate<JournalEntry> which) {
        return lines.stream().filter(which).toList();
    }

    synchronized List<HeardSound> heard(Predicate<HeardSound> which) {
        return heard.stream().filter(which).toList();
    }

    synchronized List<RefusedRequest> refusals() {
        return refusals.stream().toList();
    }

    /** The mistakes after the first so many, as far as they are kept. */
    synchronized List<Mistake> mistakesAfter(long many) {
        return mistakes.stream().skip(Math.max(0, many - mistakes.dropped())).toList();
    }

    /** How many mistakes there were. */
    synchronized long mistaken() {
        return mistaken;
    }

    /** Each attempt of the notifications about that call. */
    List<NotificationRecord> notifications(String callId) {
        return posts(post -> post.callId.equals(callId)).map(Post::toRecord).toList();
    }

    /** Each notification with its attempts, in the order of the first answers. */
    List<SentNotification> sent() {
        Map<String, List<Post>> byMessage = new LinkedHashMap<>();
        posts(any -> true)
                .forEach(post -> byMessage
                        .computeIfAbsent(post.messageId, id -> new ArrayList<>())
                        .add(post));
        return byMessage.values().stream().map(SentNotification::new).toList();
    }

    private synchronized Stream<Post> posts(Predicate<Post> which) {
        return posts.stream().filter(which).toList().stream();
    }

    synchronized List<InjectedFault> faults() {
        return faults.stream().toList();
    }

    synchronized Map<FaultKind, Long> faultsByKind() {
        return Map.copyOf(faultsByKind);
    }

    synchronized void clear() {
        lines.clear();
        requests.clear();
        posts.clear();
        faults.clear();
        heard.clear();
        refusals.clear();
        mistakes.clear();
        mistaken = 0;
        faultsByKind.clear();
    }

    /** The lines of one call: time and what happened. */
    synchronized String transcript(SimulatedCall call) {
        return Stream.concat(
                        dropped(),
                        lines.stream()
                                .filter(line -> line.call() == call.number())
                                .map(line -> call.shown(line.at()) + " " + line.text()))
                .collect(Collectors.joining("\n"));
    }

    /** All lines; those about a call carry its number. */
    synchronized String transcript() {
        return Stream.concat(
                        dropped(),
                        lines.stream()
                                .map(line -> Texts.time(line.at())
                                        + (line.call() == 0 ? " " : " [" + line.call() + "] ")
                                        + line.text()))
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> dropped() {
        return lines.dropped() == 0
                ? Stream.empty()
                : Stream.of("(" + lines.dropped() + " older lines of the simulator are no longer kept)");
    }

    /**
     * One attempt of a notification and its answer. The body is kept as bytes, which take a tenth of what its tree takes.
     *
     * @param messageId of the first attempt
     */
    record Post(Duration at, String callId, String what, byte[] body, int status, String messageId, URI to) {
        NotificationRecord toRecord() {
            return new NotificationRecord(at, callId, what, json(), status, messageId, to);
        }

        JsonNode json() {
            return Json.readObject(body).orElseThrow();
        }
    }
}
