package io.github.graphcalls.simulator;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the simulator does wrong on purpose: on demand, or by rate from its seed. A rate's decision depends on the seed,
 * the rule, and which request for that operation (or notification of that) it is in its call, not on threads; so a run is
 * repeated by its seed as long as the bot does the same. Without rules nothing goes wrong. Safe for use by many threads.
 */
public final class Faults {
    private final Dice dice;
    private final SimulatorTokens tokens;
    private final Journal journal;
    private final Set<String> operations = new TreeSet<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<Rule<RequestFault>> ofRequests = new CopyOnWriteArrayList<>();
    private final List<Rule<NotificationFault>> ofNotifications = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> occurrences = new ConcurrentHashMap<>();

    Faults(Dice dice, SimulatorTokens tokens, Journal journal) {
        this.dice = dice;
        this.tokens = tokens;
        this.journal = journal;
    }

    /** Says which operations there are, so that a misspelt one is refused. */
    void know(Collection<String> names) {
        operations.addAll(names);
    }

    /** The operations that there are, in the order of their names. */
    Set<String> known() {
        return new TreeSet<>(operations);
    }

    /**
     * Faults in the answers to these operations, such as {@code playPrompt}. Beside Graph's there are {@code token} (the
     * token endpoint), {@code openIdConfiguration}, {@code keys} and {@code recording} (a download).
     *
     * @throws IllegalArgumentException when there is no such operation
     */
    public RequestFaults on(String operation, String... more) {
        Set<String> names = new TreeSet<>(List.of(more));
        names.add(operation);
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeAll(operations);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("There is no operation " + String.join(", ", unknown)
                    + ". The simulator knows: " + String.join(", ", operations) + ".");
        }
        return new RequestFaults(this, Set.copyOf(names), FaultRule.Frequency.next(1));
    }

    /** Faults in the answers to every request, those to the token endpoint and for keys too. */
    public RequestFaults onEveryRequest() {
        return new RequestFaults(this, Set.of(), FaultRule.Frequency.next(1));
    }

    /**
     * Faults in notifications.
     *
     * @param what what they tell, as transcripts have it: {@code established}, {@code mediaActive}, {@code tone1}, {@code
     *     participants}, {@code playPromptOperation}; none for all
     */
    public NotificationFaults onNotifications(String... what) {
        return new NotificationFaults(this, Set.of(what), FaultRule.Frequency.next(1));
    }

    /** Rolls the keys: notifications are signed with a new one from now on, beside which the old ones stay published. */
    public void rollKeys() {
        tokens.rollKeys();
        happened(FaultKind.KEYS_ROLLED, Optional.empty(), "every notification", 0, "");
    }

    /** Ends all access tokens given out so far: Graph answers 401 to them. */
    public void expireTokens() {
        tokens.revokeAccessTokens();
        happened(FaultKind.TOKEN_EXPIRED, Optional.empty(), "every request", 0, "");
    }

    /** Stops every fault that was asked for; what has begun, such as a late notification, takes its way. */
    public void stop() {
        ofRequests.forEach(one -> one.rule.stop());
        ofNotifications.forEach(one -> one.rule.stop());
    }

    /** How often each kind has happened so far; kinds that have not are left out. */
    public Map<FaultKind, Long> injected() {
        return journal.faultsByKind();
    }

    /** The faults that happened, in order; the oldest are dropped when there are more than the journal holds. */
    public List<InjectedFault> list() {
        return journal.faults();
    }

    FaultRule add(Set<String> names, FaultRule.Frequency frequency, RequestFault fault) {
        return add(ofRequests, names, frequency, fault);
    }

    FaultRule add(Set<String> names, FaultRule.Frequency frequency, NotificationFault fault) {
        return add(ofNotifications, names, frequency, fault);
    }

    private <T> FaultRule add(List<Rule<T>> rules, Set<String> names, FaultRule.Frequency frequency, T fault) {
        FaultRule rule = new FaultRule(numbers.incrementAndGet(), names, frequency);
        rules.add(new Rule<>(rule, fault));
        return rule;
    }

    /** What goes wrong with a request for that operation; it is counted as having happened. */
    Optional<RequestFault> ofRequest(String operation, Optional<SimulatedCall> call) {
        if (ofRequests.isEmpty()) {
            return Optional.empty();
        }
        String key = key(operation, call);
        int occurrence = occurrence(key);
        Optional<RequestFault> struck = ofRequests.stream()
                .filter(one -> one.rule.isAbout(operation) && one.rule.strikes(dice, key + " " + occurrence))
                .findFirst()
                .map(Rule::fault);
        struck.ifPresent(fault -> happened(fault.kind(), call, operation, occurrence, fault.detail()));
        return struck;
    }

    /** Nothing goes wrong with it. */
    Treatment none(Notification notification, SimulatedCall call) {
        return new Treatment(this, call, notification.what(), 0, Map.of());
    }

    /** What is to go wrong with a notification. */
    Treatment ofNotification(Notification notification, SimulatedCall call) {
        Map<FaultKind, Duration> delays = new EnumMap<>(FaultKind.class);
        int occurrence = 0;
        if (!ofNotifications.isEmpty()) {
            String key = key("told " + notification.what(), Optional.of(call));
            occurrence = occurrence(key);
            for (Rule<NotificationFault> one : ofNotifications) {
                NotificationFault fault = one.fault;
                if ((one.rule.isAbout(notification.what()) || one.rule.isAbout(notification.firstWord()))
                        && fault.fits().test(notification)
                        && one.rule.strikes(dice, key + " " + occurrence)) {
                    delays.put(fault.kind(), fault.delay());
                }
            }
        }
        return new Treatment(this, call, notification.what(), occurrence, delays);
    }

    void happened(FaultKind kind, SimulatedCall call, String subject, int occurrence, String detail) {
        happened(kind, Optional.of(call), subject, occurrence, detail);
    }

    private void happened(FaultKind kind, Optional<SimulatedCall> call, String subject, int occurrence, String detail) {
        journal.add(
                new InjectedFault(
                        journal.now(),
                        kind,
                        call.map(SimulatedCall::id).orElse(""),
                        call.map(SimulatedCall::key).orElse(""),
                        subject,
                        occurrence,
                        detail),
                call);
    }

    private int occurrence(String key) {
        return occurrences.computeIfAbsent(key, any -> new AtomicInteger()).incrementAndGet();
    }

    private static String key(String subject, Optional<SimulatedCall> call) {
        return call.map(SimulatedCall::key).orElse("") + " " + subject;
    }

    private record Rule<T>(FaultRule rule, T fault) {}
}
