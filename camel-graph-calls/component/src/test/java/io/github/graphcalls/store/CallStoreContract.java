package io.github.graphcalls.store;

import static io.github.graphcalls.store.StoredCall.Life.BEGINNING;
import static io.github.graphcalls.store.StoredCall.Life.ENDED;
import static io.github.graphcalls.store.StoredCall.Life.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every call store does, whatever it keeps the calls in. */
abstract class CallStoreContract {

    static final Instant NOON = Instant.parse("2026-05-14T12:00:00Z");
    static final String GONE = "a-node-that-is-gone";
    static final Subscription MENU = new Subscription("menu", "incoming,toneReceived");
    static final StoreListener NOBODY = new StoreListener() {
        @Override
        public void changed(String callId) {}

        @Override
        public void nodeGone() {}

        @Override
        public void lapsed(String before) {}
    };

    CallStore store;

    /** A store with nothing in it that was not opened. */
    abstract CallStore emptyStore() throws Exception;

    /** The same store for another part of its life, after it was closed. */
    abstract CallStore sameStoreAgain() throws Exception;

    @BeforeEach
    void open() throws Exception {
        store = emptyStore();
        store.open(NOBODY);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theCallThatRingsFirstOfAChainIsKnownUntilItsTimeIsOver() throws Exception {
        assertThat(first("chain", "a", 0)).isEqualTo("a");
        assertThat(first("chain", "b", 1)).isEqualTo("a");
        assertThat(first("chain", "a", 1)).isEqualTo("a");
        assertThat(first("another chain", "c", 1)).isEqualTo("c");
        assertThat(first("chain", "d", 2)).isEqualTo("a");
        assertThat(first("chain", "e", 3)).isEqualTo("e");
        assertThat(first("chain", "f", 4)).isEqualTo("e");
    }

    /** It rings so many seconds after noon; what begins within two of that rings beside it. */
    private String first(String chainId, String callId, int second) throws Exception {
        AtomicReference<String> first = new AtomicReference<>();
        Instant at = NOON.plusSeconds(second);
        store.inCalls(
                List.of(callId),
                transaction ->
                        first.set(transaction.first(chainId, new CallTransaction.Ring(callId, at, at.plusSeconds(2)))));
        return first.get();
    }

    @Test
    void aCallThatIsNotKnownHasVersionZeroAndNothingElse() throws Exception {
        StoredCall unknown = new StoredCall("a", 0, 0, "", BEGINNING, Instant.EPOCH, Instant.EPOCH, Optional.empty());

        assertThat(store.read("a")).isEqualTo(unknown);
        assertThat(store.readState("a")).isEmpty();
        store.inCalls(List.of("a"), transaction -> {
            assertThat(transaction.call("a")).isEqualTo(unknown);
            assertThat(transaction.state("a")).isEmpty();
            assertThat(transaction.lanes("a")).isEmpty();
            assertThat(transaction.take("a")).isEmpty();
        });
        assertThat(store.figures(Instant.EPOCH)).isEqualTo(new StoreFigures(0, 0, 0, Optional.empty(), 0));
    }

    @Test
    void aSavedCallIsReadAsItWasSavedWithTheNextVersion() throws Exception {
        StoredCall told = new StoredCall(
                "a", 99, 7, store.node(), UP, NOON, NOON.plusSeconds(5), Optional.of(NOON.plusSeconds(900)));

        save(told, "first");
        StoredCall first = store.read("a");
        save(told, "second");

        assertThat(first)
                .isEqualTo(new StoredCall(
                        "a", 1, 7, store.node(), UP, NOON, NOON.plusSeconds(5), Optional.of(NOON.plusSeconds(900))));
        assertThat(store.read("a").version()).isEqualTo(2);
        assertThat(store.readState("a")).isEqualTo("second");
    }

    @Test
    void aTransactionReadsWhatItHasItselfTold() throws Exception {
        store.inCalls(List.of("a", "b"), transaction -> {
            transaction.save(call("a", 1), () -> "state");
            transaction.save(call("a", 2), () -> "newer");
            transaction.assignLane("a", "menu", store.node());
            transaction.enqueue(entry("a", 1, "menu"), () -> "payload", "");
            transaction.remember(List.of("k"), NOON);

            assertThat(transaction.call("a").version()).isEqualTo(2);
            assertThat(transaction.call("a").sequence()).isEqualTo(2);
            assertThat(transaction.state("a")).isEqualTo("newer");
            assertThat(transaction.lanes("a")).isEqualTo(Map.of("menu", store.node()));
            assertThat(transaction.seen(List.of("k", "l"))).isEqualTo(Set.of("k"));
            assertThat(transaction.take("a")).containsExactly(new TakenEntry(entry("a", 1, "menu"), "payload"));
            assertThat(transaction.take("a")).isEmpty();
            assertThat(transaction.call("b").version()).isZero();
        });
        assertThat(store.read("a").version()).isEqualTo(2);
    }

    @Test
    void nothingIsKeptOfWorkThatFails() throws Exception {
        save(call("a", 1), "before");
        enqueue(entry("a", 1, "menu"), store.node());

        assertThatThrownBy(() -> store.inCalls(List.of("a", "b"), transaction -> {
                    transaction.save(call("a", 2), () -> "after");
                    transaction.save(call("b", 1), () -> "after");
                    transaction.assignLane("a", "menu", store.node());
                    transaction.enqueue(entry("a", 2, "menu"), () -> "payload", "");
                    transaction.remember(List.of("k"), NOON);
                    transaction.remove(entry("a", 1, "menu").key());
                    transaction.park(entry("a", 1, "menu").key(), "why", NOON);
                    transaction.state("a");
                    throw new IllegalStateException("the work");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the work");

        assertThat(store.read("a").sequence()).isEqualTo(1);
        assertThat(store.readState("a")).isEqualTo("before");
        assertThat(store.read("b").version()).isZero();
        assertThat(store.figures(Instant.EPOCH)).isEqualTo(new StoreFigures(1, 1, 1, Optional.of(NOON), 0));
        store.inCalls(List.of("a"), transaction -> {
            assertThat(transaction.lanes("a")).isEmpty();
            assertThat(transaction.seen(List.of("k"))).isEmpty();
        });
    }

    @Test
    void aCallThatIsNotTheTransactionsIsRefused() throws Exception {
        store.inCalls(List.of("a"), transaction -> {
            String refusal = "Call b is not one of this transaction's calls.";
            assertThatThrownBy(() -> transaction.call("b"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(refusal);
            assertThatThrownBy(() -> transaction.state("b")).hasMessage(refusal);
            assertThatThrownBy(() -> transaction.lanes("b")).hasMessage(refusal);
            assertThatThrownBy(() -> transaction.take("b")).hasMessage(refusal);
            assertThatThrownBy(() -> transaction.assignLane("b", "menu", "n")).hasMessage(refusal);
            assertThatThrownBy(() -> transaction.save(call("b", 1), () -> "")).hasMessage(refusal);
            assertThatThrownBy(() -> transaction.enqueue(entry("b", 1, "menu"), () -> "", ""))
                    .hasMessage(refusal);
        });
    }

    @Test
    void textsOfAnyUnicodeAndLongIdsComeBackAsTheyWere() throws Exception {
        String id = "é".repeat(512);
        String text = "\u00e4\u6f22 \ud83d\ude00 'quoted' \\ \" \n\t ".repeat(4_000);

        store.inCalls(List.of(id), transaction -> {
            transaction.save(call(id, 1), () -> text);
            transaction.assignLane(id, "menu\ud83d\ude00", store.node());
            transaction.enqueue(entry(id, 1, "menu\ud83d\ude00"), () -> text, "");
        });

        assertThat(store.readState(id)).isEqualTo(text);
        assertThat(take(id)).containsExactly(new TakenEntry(entry(id, 1, "menu\ud83d\ude00"), text));
    }

    @Test
    void aStateIsAskedForAtMostOnce() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Supplier<String> state = () -> "state " + asked.incrementAndGet();

        store.inCalls(List.of("a"), transaction -> {
            transaction.save(call("a", 1), state);
            assertThat(transaction.state("a")).isEqualTo("state 1");
        });

        assertThat(store.readState("a")).isEqualTo("state 1");
        assertThat(store.readState("a")).isEqualTo("state 1");
    }

    @Test
    void whatIsTakenComesInTheOrderOfTheCallAndOnce() throws Exception {
        lane("a", "menu", store.node());
        enqueue(entry("a", 2, "menu"), "");
        enqueue(entry("a", 10, "menu"), "");
        enqueue(entry("a", 1, "menu"), "");

        assertThat(take("a"))
                .extracting(taken -> taken.entry().key().sequence())
                .containsExactly(1L, 2L, 10L);
        assertThat(take("a")).isEmpty();
        assertThat(store.figures(NOON).inboxDepth()).isEqualTo(3);
    }

    @Test
    void whatThisNodeHasTakenIsToldInTheOrderOfTheCallUntilItIsRemoved() throws Exception {
        lane("a", "menu", store.node());
        enqueue(entry("a", 10, "menu"), store.node());
        enqueue(entry("a", 2, "menu"), "");
        enqueue(entry("a", 3, "menu"), "another-node");
        take("a");

        store.inCalls(
                List.of("a"),
                transaction -> assertThat(transaction.taken("a"))
                        .extracting(TakenEntry::entry)
                        .containsExactly(entry("a", 2, "menu"), entry("a", 10, "menu")));
        store.inCalls(
                List.of(),
                transaction -> transaction.remove(entry("a", 2, "menu").key()));
        store.inCalls(
                List.of("a"),
                transaction -> assertThat(transaction.taken("a"))
                        .extracting(TakenEntry::entry)
                        .containsExactly(entry("a", 10, "menu")));
    }

    @Test
    void onlyWhatIsFreeAndOfThisNodesLanesIsTaken() throws Exception {
        lane("a", "menu", store.node());
        lane("a", "log", "another-node");
        enqueue(entry("a", 1, "menu"), store.node());
        enqueue(entry("a", 1, "log"), "");
        enqueue(entry("a", 1, "nobody"), "");
        enqueue(entry("a", 2, "menu"), "");

        assertThat(take("a")).extracting(TakenEntry::entry).containsExactly(entry("a", 2, "menu"));
    }

    @Test
    void anEntryThatIsPutBackIsTakenOnceMore() throws Exception {
        lane("a", "menu", store.node());
        enqueue(entry("a", 1, "menu"), store.node());
        enqueue(entry("a", 2, "menu"), GONE);

        store.inCalls(List.of(), transaction -> {
            transaction.putBack(entry("a", 1, "menu").key(), 1);
            transaction.putBack(entry("a", 2, "menu").key(), 1);
            transaction.putBack(entry("a", 99, "menu").key(), 1);
        });

        assertThat(take("a"))
                .extracting(TakenEntry::entry)
                .containsExactly(new InboxEntry(entry("a", 1, "menu").key(), "toneReceived", NOON, 1, 0));
    }

    @Test
    void anEntryIsGoneOnceItIsRemovedByWhateverTransaction() throws Exception {
        enqueue(entry("a", 1, "menu"), store.node());
        enqueue(entry("a", 2, "menu"), store.node());

        store.inCalls(List.of("b"), transaction -> {
            transaction.remove(entry("a", 1, "menu").key());
            transaction.remove(entry("a", 77, "menu").key());
            transaction.remove(entry("unknown", 1, "menu").key());
        });
        store.inCalls(
                List.of(),
                transaction -> transaction.remove(entry("a", 2, "menu").key()));

        assertThat(store.figures(NOON).inboxDepth()).isZero();
        assertThat(store.read("unknown").version()).isZero();
    }

    @Test
    void aFailedDeliveryIsCountedAndTheEntryStaysTaken() throws Exception {
        store.subscribe(MENU);
        lane("a", "menu", store.node());
        enqueue(entry("a", 1, "menu"), "");
        take("a");

        store.inCalls(
                List.of(),
                transaction -> transaction.failed(entry("a", 1, "menu").key(), 2));

        assertThat(take("a")).isEmpty();
        reopen();
        store.subscribe(MENU);
        lane("a", "menu", store.node());
        assertThat(take("a"))
                .extracting(TakenEntry::entry)
                .containsExactly(new InboxEntry(entry("a", 1, "menu").key(), "toneReceived", NOON, 2, 0));
    }

    @Test
    void aParkedEntryIsNotInTheInboxAndCanBeLookedAt() throws Exception {
        enqueue(entry("a", 1, "menu"), store.node());
        enqueue(entry("a", 2, "menu"), store.node());
        enqueue(entry("a", 3, "menu"), store.node());

        store.inCalls(List.of("a"), transaction -> {
            transaction.failed(entry("a", 1, "menu").key(), 1);
            transaction.park(entry("a", 1, "menu").key(), "the route failed", NOON);
            transaction.park(entry("a", 99, "menu").key(), "never was", NOON);
        });
        store.inCalls(
                List.of(), transaction -> transaction.park(entry("a", 2, "menu").key(), "again", NOON.plusSeconds(1)));

        ParkedEntry first = new ParkedEntry(
                new InboxEntry(entry("a", 1, "menu").key(), "toneReceived", NOON, 1, 0), "the route failed", NOON);
        ParkedEntry second = new ParkedEntry(entry("a", 2, "menu"), "again", NOON.plusSeconds(1));
        assertThat(store.parked(10)).containsExactly(second, first);
        assertThat(store.parked(1)).containsExactly(second);
        assertThat(store.figures(NOON).parked()).isEqualTo(2);
        assertThat(store.figures(NOON).inboxDepth()).isEqualTo(1);
    }

    @Test
    void twoTransactionsOfTheSameCallDoNotSeeEachOther() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CompletableFuture<Void> first = CompletableFuture.runAsync(
                    () -> unchecked(() -> store.inCalls(List.of("a", "b"), transaction -> {
                        transaction.save(call("a", 1), () -> "first");
                        inside.countDown();
                        unchecked(() ->
                                assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue());
                    })),
                    threads);
            assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(store.read("a").version()).isZero();
            assertThat(store.readState("a")).isEmpty();
            store.inCalls(List.of("c"), transaction -> transaction.save(call("c", 1), () -> "not held up"));
            AtomicReference<String> seen = new AtomicReference<>();
            CompletableFuture<Void> second = CompletableFuture.runAsync(
                    () -> unchecked(
                            () -> store.inCalls(List.of("b", "a"), transaction -> seen.set(transaction.state("a")))),
                    threads);
            assertThat(second).isNotDone();
            goOn.countDown();
            first.get(20, TimeUnit.SECONDS);
            second.get(20, TimeUnit.SECONDS);
            assertThat(seen).hasValue("first");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theSequenceOfACallHasNoGapsHoweverManyWriteIt() throws Exception {
        inParallel(List.of(store, store), 200, (writer, number) -> nextEvent(writer));

        lane("a", "menu", store.node());
        assertThat(store.read("a").sequence()).isEqualTo(400);
        assertThat(store.read("a").version()).isEqualTo(400);
        List<Long> sequences = new ArrayList<>();
        take("a").forEach(taken -> sequences.add(taken.entry().key().sequence()));
        assertThat(sequences)
                .hasSize(400)
                .isSorted()
                .doesNotHaveDuplicates()
                .last()
                .isEqualTo(400L);
    }

    @Test
    void whatANodeHadThatIsGoneBecomesThisNodesOwn() throws Exception {
        store.subscribe(MENU);
        StoredCall call = new StoredCall("a", 0, 3, GONE, UP, NOON, NOON, Optional.of(NOON.plusSeconds(900)));
        store.inCalls(List.of("a"), transaction -> {
            transaction.save(call, () -> "state");
            transaction.assignLane("a", "menu", GONE);
            transaction.enqueue(entry("a", 1, "menu"), () -> "taken", GONE);
            transaction.enqueue(entry("a", 2, "menu"), () -> "not taken", "");
        });

        assertThat(store.read("a").owner()).isEqualTo(GONE);
        assertThat(store.takeOver(10)).containsExactly("a");
        assertThat(store.takeOver(10)).isEmpty();
        assertThat(store.read("a").version()).isEqualTo(2);
        assertThat(store.read("a").owner()).isEqualTo(store.node());
        assertThat(take("a"))
                .containsExactly(
                        new TakenEntry(
                                new InboxEntry(entry("a", 1, "menu").key(), "toneReceived", NOON, 0, 1), "taken"),
                        new TakenEntry(entry("a", 2, "menu"), "not taken"));
    }

    @Test
    void callsAreTakenOverAFewAtATimeUntilThereAreNone() throws Exception {
        for (String callId : List.of("a", "b", "c", "d", "e")) {
            save(new StoredCall(callId, 0, 0, GONE, UP, NOON, NOON, Optional.empty()), "");
        }
        save(new StoredCall("nobody's", 0, 0, "", UP, NOON, NOON, Optional.empty()), "");
        save(new StoredCall("over", 0, 0, GONE, ENDED, NOON, NOON, Optional.empty()), "");

        List<String> all = new ArrayList<>(store.takeOver(2));
        assertThat(all).hasSize(2);
        all.addAll(store.takeOver(2));
        assertThat(all).hasSize(4);
        all.addAll(store.takeOver(2));
        assertThat(all).containsExactlyInAnyOrder("a", "b", "c", "d", "e");
        assertThat(store.takeOver(2)).isEmpty();
    }

    @Test
    void aLaneIsTakenOverOnlyByANodeThatHasItsSubscription() throws Exception {
        lane("a", "menu", GONE);
        enqueue(entry("a", 1, "menu"), GONE);

        assertThat(store.takeOver(10)).isEmpty();
        store.subscribe(MENU);
        assertThat(store.takeOver(10)).containsExactly("a");
        assertThat(take("a")).hasSize(1);
    }

    @Test
    void aLaneIsThereForTheNextConsumerOfItsSubscription() throws Exception {
        store.subscribe(MENU);
        save(call("a", 1), "state");
        lane("a", "menu", store.node());
        store.unsubscribe("menu");
        enqueue(entry("a", 1, "menu"), "");

        assertThat(store.takeOver(10)).isEmpty();
        store.subscribe(MENU);
        assertThat(store.takeOver(10)).containsExactly("a");
        assertThat(store.takeOver(10)).isEmpty();
        assertThat(take("a")).hasSize(1);
    }

    @Test
    void anEntryThatWasTakenByANodeThatIsGoneIsFoundInOnesOwnLaneToo() throws Exception {
        store.subscribe(MENU);
        lane("a", "menu", store.node());
        enqueue(entry("a", 1, "menu"), GONE);

        assertThat(take("a")).isEmpty();
        assertThat(store.takeOver(10)).containsExactly("a");
        assertThat(take("a"))
                .singleElement()
                .satisfies(taken -> assertThat(taken.entry().redelivered()).isTrue());
    }

    @Test
    void aSubscriptionIsTheNodesUntilItEndsAndItsLatestTermsCount() throws Exception {
        store.subscribe(new Subscription("menu", "incoming"));
        store.subscribe(MENU);
        store.subscribe(new Subscription("log", "all"));
        store.unsubscribe("log");
        store.unsubscribe("never was");

        assertThat(store.subscriptions()).containsExactly(new NodeSubscription(store.node(), MENU));
        store.inCalls(List.of(), transaction -> assertThat(transaction.nodes()).isEqualTo(1));
    }

    @Test
    void entriesOfASubscriptionThatNobodyHasAreOrphansAndParkedInTheEnd() throws Exception {
        store.subscribe(MENU);
        enqueue(entry("a", 1, "menu"), "");
        enqueue(entry("a", 1, "old"), "");
        enqueue(new InboxEntry(new EntryKey("a", 2, "old"), "callUpdated", NOON.plusSeconds(60), 0, 0), "");
        enqueue(entry("b", 1, "older"), GONE);

        assertThat(store.orphans()).isEqualTo(Map.of("old", 2L, "older", 1L));
        assertThat(store.parkOrphans(NOON.plusSeconds(30), NOON.plusSeconds(99)))
                .isEqualTo(2);
        assertThat(store.orphans()).isEqualTo(Map.of("old", 1L));
        assertThat(store.parked(10))
                .containsExactlyInAnyOrder(
                        new ParkedEntry(
                                entry("a", 1, "old"), "No node has its subscription any more.", NOON.plusSeconds(99)),
                        new ParkedEntry(
                                entry("b", 1, "older"),
                                "No node has its subscription any more.",
                                NOON.plusSeconds(99)));
    }

    @Test
    void theFiguresCountWhatThereIs() throws Exception {
        save(new StoredCall("up", 0, 0, "", UP, NOON, NOON, Optional.empty()), "");
        save(new StoredCall("rings", 0, 0, GONE, BEGINNING, NOON.minusSeconds(1), NOON, Optional.empty()), "");
        save(new StoredCall("over", 0, 0, "", ENDED, NOON, NOON, Optional.empty()), "");
        enqueue(entry("up", 1, "menu"), store.node());
        enqueue(new InboxEntry(new EntryKey("up", 2, "menu"), "hold", NOON.minusSeconds(3), 0, 0), "");

        assertThat(store.figures(NOON)).isEqualTo(new StoreFigures(2, 2, 2, Optional.of(NOON.minusSeconds(3)), 0));
    }

    @Test
    void tidyingForgetsKeysAndParkedEntriesThatAreOld() throws Exception {
        enqueue(entry("a", 1, "menu"), "");
        enqueue(entry("a", 2, "menu"), "");
        store.inCalls(List.of("a"), transaction -> {
            transaction.remember(List.of("old"), NOON.minus(Keeping.SEEN).minusMillis(1));
            transaction.remember(List.of("young"), NOON.minus(Keeping.SEEN));
            transaction.park(
                    entry("a", 1, "menu").key(),
                    "old",
                    NOON.minus(Keeping.PARKED).minusMillis(1));
            transaction.park(entry("a", 2, "menu").key(), "young", NOON.minus(Keeping.PARKED));
        });

        store.tidy(Keeping.at(NOON));

        store.inCalls(
                List.of(),
                transaction ->
                        assertThat(transaction.seen(List.of("old", "young"))).isEqualTo(Set.of("young")));
        assertThat(store.parked(10)).extracting(ParkedEntry::why).containsExactly("young");
    }

    @Test
    void tidyingForgetsTheStateOfACallThatEndedButNotThatItWas() throws Exception {
        Instant before = NOON.minus(Keeping.ENDED).minusMillis(1);
        save(new StoredCall("over", 0, 5, "", ENDED, before, before, Optional.empty()), "state");
        save(new StoredCall("lately", 0, 5, "", ENDED, before, NOON, Optional.empty()), "state");
        save(new StoredCall("silent", 0, 5, "", UP, before, before, Optional.empty()), "state");
        save(new StoredCall("unfinished", 0, 5, "", ENDED, before, before, Optional.empty()), "state");
        lane("over", "menu", store.node());
        lane("unfinished", "menu", store.node());
        enqueue(entry("unfinished", 5, "menu"), "");

        store.tidy(Keeping.at(NOON));

        assertThat(store.read("over").sequence()).isEqualTo(5);
        assertThat(store.read("over").life()).isEqualTo(ENDED);
        assertThat(store.readState("over")).isEmpty();
        store.inCalls(
                List.of("over"),
                transaction -> assertThat(transaction.lanes("over")).isEmpty());
        assertThat(store.readState("lately")).isEqualTo("state");
        assertThat(store.readState("silent")).isEqualTo("state");
        assertThat(store.readState("unfinished")).isEqualTo("state");
        assertThat(take("unfinished")).hasSize(1);
    }

    @Test
    void tidyingForgetsACallLongAfterItEnded() throws Exception {
        Instant before = NOON.minus(Keeping.CALLS).minusMillis(1);
        save(new StoredCall("over", 0, 5, "", ENDED, before, before, Optional.empty()), "state");
        save(new StoredCall("kept", 0, 5, "", ENDED, before, NOON.minus(Keeping.CALLS), Optional.empty()), "state");

        store.tidy(Keeping.at(NOON));

        assertThat(store.read("over").version()).isZero();
        assertThat(store.read("kept").version()).isEqualTo(1);
    }

    @Test
    void whatIsKeptOutlivesClosingAndWhatWasTakenIsFreeAgainWithoutAMark() throws Exception {
        store.subscribe(MENU);
        String before = store.node();
        save(new StoredCall("a", 0, 1, before, UP, NOON, NOON, Optional.empty()), "state");
        lane("a", "menu", before);
        enqueue(entry("a", 1, "menu"), "");
        store.inCalls(List.of("a"), transaction -> transaction.remember(List.of("k"), NOON));
        take("a");

        reopen();

        assertThat(store.node()).isNotEqualTo(before);
        assertThat(store.subscriptions()).isEmpty();
        store.subscribe(MENU);
        assertThat(store.readState("a")).isEqualTo("state");
        assertThat(store.takeOver(10)).containsExactly("a");
        assertThat(store.read("a").owner()).isEqualTo(store.node());
        assertThat(take("a")).extracting(TakenEntry::entry).containsExactly(entry("a", 1, "menu"));
        store.inCalls(
                List.of(),
                transaction -> assertThat(transaction.seen(List.of("k"))).containsExactly("k"));
    }

    // ---- how the tests speak

    interface Step {
        void run() throws Exception;
    }

    interface Writing {
        void write(CallStore writer, int number) throws Exception;
    }

    static void inParallel(List<CallStore> writers, int times, Writing writing) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers.size());
        try {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (CallStore writer : writers) {
                all.add(CompletableFuture.runAsync(
                        () -> unchecked(() -> {
                            for (int number = 0; number < times; number++) {
                                writing.write(writer, number);
                            }
                        }),
                        threads));
            }
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }
    }

    static void nextEvent(CallStore writer) throws CallStoreException {
        writer.inCalls(List.of("a"), transaction -> {
            long sequence = transaction.call("a").sequence() + 1;
            transaction.save(call("a", sequence), () -> "state " + sequence);
            transaction.enqueue(entry("a", sequence, "menu"), () -> "payload " + sequence, "");
        });
    }

    static void unchecked(Step step) {
        try {
            step.run();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static StoredCall call(String callId, long sequence) {
        return new StoredCall(callId, 0, sequence, "", UP, NOON, NOON, Optional.empty());
    }

    static InboxEntry entry(String callId, long sequence, String subscription) {
        return new InboxEntry(new EntryKey(callId, sequence, subscription), "toneReceived", NOON, 0, 0);
    }

    void reopen() throws Exception {
        store.close();
        store = sameStoreAgain();
        store.open(NOBODY);
    }

    void save(StoredCall call, String state) throws CallStoreException {
        store.inCalls(List.of(call.callId()), transaction -> transaction.save(call, () -> state));
    }

    void lane(String callId, String subscription, String node) throws CallStoreException {
        store.inCalls(List.of(callId), transaction -> transaction.assignLane(callId, subscription, node));
    }

    void enqueue(InboxEntry entry, String node) throws CallStoreException {
        store.inCalls(List.of(entry.key().callId()), transaction -> transaction.enqueue(entry, () -> "payload", node));
    }

    List<TakenEntry> take(String callId) throws CallStoreException {
        List<TakenEntry> taken = new ArrayList<>();
        store.inCalls(List.of(callId), transaction -> taken.addAll(transaction.take(callId)));
        return taken;
    }
}
