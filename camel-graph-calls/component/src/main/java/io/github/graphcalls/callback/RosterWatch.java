package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.graphcalls.store.CallStoreException;
import io.github.graphcalls.store.CallTransaction;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says who comes and goes, where somebody asked for that, and asks the service for the roster when notifications alone do not
 * tell: a delta was lost, two rosters contradict each other, or a group call was answered and none has come yet. Asking goes
 * on in the route pool, once at a time for each call.
 */
final class RosterWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RosterWatch.class);

    /** A list is out of date when a roster was notified meanwhile; then it is asked for anew, so often at most. */
    private static final int MOST_TRIES = 5;

    /** What a notification told, and what is to be asked about it once the call's monitor is let go. */
    record Watched(List<Change> changes, Optional<Question> question) {}

    /** To be asked of the service. */
    record Question(
            KnownCall call,
            String callId,
            CallNotification.Received received,
            List<Subscriber> subscribers,
            int tries) {

        Question again() {
            return new Question(call, callId, received, subscribers, tries + 1);
        }

        RosterSource source() {
            return sourceOf(subscribers).orElse(RosterSource.NONE);
        }

        Predicate<RosterEntry> own() {
            return ownOf(call, source());
        }
    }

    private final Calls calls;
    private final Executor pool;
    private final InstantSource clock;

    RosterWatch(Calls calls, Executor pool, InstantSource clock) {
        this.calls = calls;
        this.pool = pool;
        this.clock = clock;
    }

    /** Adds to what a notification tells who came and went by it. The call's monitor is held. */
    Watched watched(
            Reading reading,
            KnownCall call,
            Notification notification,
            List<Change> told,
            List<Subscriber> subscribers,
            CallNotification.Received received) {
        Optional<RosterSource> source = sourceOf(subscribers);
        if (source.isEmpty() || call.ended()) {
            return new Watched(told, Optional.empty());
        }
        List<Change> changes = new ArrayList<>(told);
        boolean ask = isSilentGroup(call, told);
        if (reading == Reading.ROSTER && notification.data().isArray()) {
            Roster.Told roster = call.roster()
                    .notified(notification.data(), clock.instant(), ownOf(call, source.get()), call.state());
            changes.addAll(roster.changes());
            ask |= roster.inDoubt();
        }
        boolean first = ask && call.roster().beginsAsking();
        String callId = notification.resource().callId();
        return new Watched(
                changes, first ? Optional.of(new Question(call, callId, received, subscribers, 1)) : Optional.empty());
    }

    /** After an answer the service may tell no roster until somebody else joins (facts, section 11). */
    private static boolean isSilentGroup(KnownCall call, List<Change> told) {
        return call.isGroup()
                && !call.roster().isKnown()
                && told.stream().anyMatch(change -> change.event() == CallEvent.MEDIA_ACTIVE);
    }

    private static Optional<RosterSource> sourceOf(List<Subscriber> subscribers) {
        for (Subscriber subscriber : subscribers) {
            if (!Collections.disjoint(subscriber.events(), CallEvent.OF_ROSTERS)) {
                return Optional.of(subscriber.rosters());
            }
        }
        return Optional.empty();
    }

    private static Predicate<RosterEntry> ownOf(KnownCall call, RosterSource source) {
        return entry -> call.own().is(entry.id(), entry.data(), source.applicationId());
    }

    /** Asks in the route pool; what comes of it goes into the lanes. */
    void ask(Question question) {
        pool.execute(() -> {
            int turn;
            synchronized (question.call()) {
                turn = question.call().roster().turn();
            }
            question.source()
                    .participants(question.callId())
                    .whenComplete((roster, failure) -> answered(question, turn, Optional.ofNullable(roster), failure));
        });
    }

    private void answered(Question question, int turn, Optional<JsonNode> listed, Throwable failure) {
        if (failure != null) {
            LOG.warn(
                    "The participants of call {} could not be asked for, so what was notified counts: {}",
                    question.callId(),
                    failure.getMessage());
        }
        calls.take(new Answered(question, turn, failure == null ? Answer.GIVEN : Answer.FAILED, listed));
    }

    private enum Answer {
        GIVEN,
        FAILED
    }

    /** Takes what the service said when it was asked, or what is in doubt where it said nothing. */
    private final class Answered implements Step {
        private final Question question;
        private final int turn;
        private final Answer answer;
        private final Optional<JsonNode> listed;
        private boolean again;
        private List<Leg> legs = List.of();
        private List<Runnable> starts = List.of();

        private Answered(Question question, int turn, Answer answer, Optional<JsonNode> listed) {
            this.question = question;
            this.turn = turn;
            this.answer = answer;
            this.listed = listed;
        }

        @Override
        public KnownCall call() {
            return question.call();
        }

        @Override
        public Optional<String> key() {
            return Optional.empty();
        }

        @Override
        public void in(CallTransaction transaction, Set<String> seen) throws CallStoreException {
            KnownCall call = call();
            Roster roster = call.roster();
            boolean outOfDate = roster.turn() != turn;
            again = answer == Answer.GIVEN && outOfDate && question.tries() < MOST_TRIES && !call.ended();
            if (again) {
                return;
            }
            roster.endsAsking();
            if (!call.ended()) {
                legs = legs(transaction, listed.filter(list -> !outOfDate).or(roster::doubtful));
                calls.save(transaction, call);
            }
        }

        private List<Leg> legs(CallTransaction transaction, Optional<JsonNode> roster) throws CallStoreException {
            List<Change> changes = roster.map(list -> call().roster().listed(list, question.own(), call().state()))
                    .orElse(List.of());
            String url = "/communications/calls/" + question.callId() + "/participants";
            Notification told = Notification.made("updated", url, roster.orElseGet(MissingNode::getInstance));
            CallNotification.Received by = question.received();
            CallNotification.Received received = new CallNotification.Received(
                    "updated", url, by.tenantId(), by.messageId(), by.scenarioId(), by.chainId(), by.origin());
            String type = Reading.ROSTER.typeFor(told.data());
            Hearers hearers = Hearers.now(question.subscribers());
            List<Leg> all = new ArrayList<>(changes.size());
            for (Change change : changes) {
                all.addAll(calls.dispatch()
                        .legs(
                                transaction,
                                call(),
                                hearers,
                                Rings.MERGED,
                                change.event(),
                                () -> ToldEvent.of(call(), told, type, received, change)));
            }
            return all;
        }

        @Override
        public void kept() {
            starts = calls.dispatch().enter(call(), legs, calls.dispatch().plainWay());
        }

        @Override
        public void then() {
            starts.forEach(Runnable::run);
            if (again) {
                ask(question.again());
            }
        }

        @Override
        public void failed(CallStoreException why) {
            LOG.warn("Who is in call {} could not be kept: {}", question.callId(), why.getMessage());
        }
    }
}
