package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who is in one call, from whole rosters and from deltas. Where sequence numbers tell that a roster is older than what is
 * known, it counts for nothing. What numbers do not decide is in doubt and is to be asked of the service. Guarded by the
 * call's monitor. Longer than most because all that changes a roster stands here.
 */
final class Roster {

    /** Of more participants than these, no comings and goings are told. */
    static final int MOST = 5_000;

    /** Within this time two unnumbered rosters may have swapped on their way. */
    static final Duration SWAP = Duration.ofSeconds(5);

    private static final int GONE_REMEMBERED = 512;

    /** @param own whether it is the application itself */
    private record Member(JsonNode kept, boolean muted, boolean inLobby, long sequence, boolean own) {
        boolean isOther() {
            return !own && !inLobby;
        }
    }

    /** What a roster tells, and whether the service is to be asked how it really is. */
    record Told(List<Change> changes, boolean inDoubt) {}

    private final Map<String, Member> present = new LinkedHashMap<>();
    private final Map<String, Long> gone = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > GONE_REMEMBERED;
        }
    };
    private boolean known;
    private boolean deltas;
    private long sequence;
    private Instant last = Instant.MIN;
    private Optional<JsonNode> doubtful = Optional.empty();
    private int turn;
    private boolean asking;

    /** From now on only changes are told, because that was asked for. */
    void comesInDeltas() {
        deltas = true;
    }

    boolean isKnown() {
        return known;
    }

    /** Rises with each roster that is notified: a list that was asked for before is then out of date. */
    int turn() {
        return turn;
    }

    /**
     * Takes a roster as notified.
     *
     * @param own whether a participant is the application itself
     * @param state of the call, for the changes
     */
    Told notified(JsonNode roster, Instant now, Predicate<RosterEntry> own, String state) {
        turn++;
        List<RosterEntry> entries = RosterEntry.of(roster);
        deltas |= entries.stream().anyMatch(RosterEntry::isRemoved);
        if (deltas) {
            return new Told(delta(entries, own, state), hasGap(entries));
        }
        if (entries.stream().anyMatch(this::isOlder)) {
            return new Told(List.of(), false);
        }
        Told told =
                isDoubtful(entries, now, own) ? new Told(List.of(), true) : new Told(whole(entries, own, state), false);
        doubtful = told.inDoubt() ? Optional.of(roster) : Optional.empty();
        last = now;
        return told;
    }

    /** Takes the roster that the service gave when it was asked: it holds. */
    List<Change> listed(JsonNode roster, Predicate<RosterEntry> own, String state) {
        doubtful = Optional.empty();
        return whole(RosterEntry.of(roster), own, state);
    }

    /** The roster that is in doubt, if the last one is: it counts where the service cannot be asked. */
    Optional<JsonNode> doubtful() {
        return doubtful;
    }

    /** Whether nobody asks the service yet; from now on somebody does. */
    boolean beginsAsking() {
        boolean first = !asking;
        asking = true;
        return first;
    }

    void endsAsking() {
        asking = false;
    }

    private boolean isOlder(RosterEntry entry) {
        Member member = present.get(entry.id());
        long knownSequence = member != null ? member.sequence() : gone.getOrDefault(entry.id(), 0L) + 1;
        return entry.sequence() > 0 && entry.sequence() < knownSequence;
    }

    /** What was told between the last delta and this one has been lost, or is still on its way. */
    private boolean hasGap(List<RosterEntry> entries) {
        long first = entries.stream()
                .mapToLong(RosterEntry::sequence)
                .filter(number -> number > 0)
                .min()
                .orElse(0);
        boolean gap = sequence > 0 && first > sequence + 1;
        sequence = Math.max(
                sequence,
                entries.stream().mapToLong(RosterEntry::sequence).max().orElse(0));
        return gap;
    }

    private boolean isDoubtful(List<RosterEntry> entries, Instant now, Predicate<RosterEntry> own) {
        Set<String> ids = ids(entries);
        boolean removes = present.keySet().stream().anyMatch(id -> !ids.contains(id));
        boolean withoutUs = present.values().stream().anyMatch(Member::own)
                && entries.stream().noneMatch(own);
        boolean numbered = entries.stream().anyMatch(entry -> entry.sequence() > 0);
        boolean contradicts = removes || ids.stream().anyMatch(gone::containsKey);
        return removes && withoutUs || !numbered && contradicts && now.isBefore(last.plus(SWAP));
    }

    private static Set<String> ids(List<RosterEntry> entries) {
        Set<String> ids = new HashSet<>();
        entries.forEach(entry -> ids.add(entry.id()));
        return ids;
    }

    private List<Change> whole(List<RosterEntry> entries, Predicate<RosterEntry> own, String state) {
        boolean inCompany = isInCompany();
        known = true;
        List<Change> changes = new ArrayList<>();
        entries.forEach(entry -> put(entry, own, state, changes));
        Set<String> ids = ids(entries);
        List.copyOf(present.keySet()).stream()
                .filter(id -> !ids.contains(id))
                .forEach(id -> remove(id, Optional.empty(), state, changes));
        sequence = Math.max(
                sequence,
                entries.stream().mapToLong(RosterEntry::sequence).max().orElse(0));
        return withSolitude(inCompany, state, changes);
    }

    private List<Change> delta(List<RosterEntry> entries, Predicate<RosterEntry> own, String state) {
        boolean inCompany = isInCompany();
        known = true;
        List<Change> changes = new ArrayList<>();
        for (RosterEntry entry : entries) {
            if (isOlder(entry)) {
                continue;
            }
            if (entry.isRemoved()) {
                remove(entry.id(), Optional.of(entry), state, changes);
            } else {
                put(entry, own, state, changes);
            }
        }
        return withSolitude(inCompany, state, changes);
    }

    private boolean isInCompany() {
        return present.values().stream().anyMatch(Member::isOther);
    }

    private List<Change> withSolitude(boolean wasInCompany, String state, List<Change> changes) {
        if (wasInCompany && !isInCompany()) {
            changes.add(Change.of(CallEvent.ALONE_IN_CALL, state));
        }
        return changes;
    }

    private void put(RosterEntry entry, Predicate<RosterEntry> own, String state, List<Change> changes) {
        Optional<Member> before = Optional.ofNullable(present.get(entry.id()));
        if (before.isEmpty() && present.size() >= MOST) {
            return;
        }
        boolean muted = entry.flag("isMuted").orElse(before.map(Member::muted).orElse(false));
        boolean inLobby =
                entry.flag("isInLobby").orElse(before.map(Member::inLobby).orElse(false));
        boolean isOwn = before.map(Member::own).orElse(false) || own.test(entry);
        present.put(
                entry.id(),
                new Member(
                        entry.data().has("info") || before.isEmpty()
                                ? entry.kept()
                                : before.get().kept(),
                        muted,
                        inLobby,
                        entry.sequence(),
                        isOwn));
        gone.remove(entry.id());
        boolean wasThere = before.filter(member -> !member.inLobby()).isPresent();
        if (inLobby && before.filter(Member::inLobby).isEmpty()) {
            changes.add(Change.about(entry.data(), CallEvent.PARTICIPANT_IN_LOBBY, state));
        } else if (!inLobby && !wasThere && !isOwn) {
            changes.add(Change.about(entry.data(), CallEvent.PARTICIPANT_JOINED, state));
        }
        if (before.isPresent() && before.get().muted() != muted) {
            changes.add(Change.about(
                    entry.data(), muted ? CallEvent.PARTICIPANT_MUTED : CallEvent.PARTICIPANT_UNMUTED, state));
        }
    }

    private void remove(String id, Optional<RosterEntry> last, String state, List<Change> changes) {
        Member member = present.remove(id);
        gone.put(id, Math.max(last.map(RosterEntry::sequence).orElse(0L), member == null ? 0 : member.sequence()));
        if (member != null && member.isOther()) {
            JsonNode who =
                    last.map(RosterEntry::data).filter(data -> data.has("info")).orElse(member.kept());
            changes.add(Change.about(who, CallEvent.PARTICIPANT_LEFT, state));
        }
    }

    void save(ObjectNode into) {
        if (!known && !deltas) {
            return;
        }
        ObjectNode saved = into.putObject("roster");
        saved.put("known", known).put("deltas", deltas).put("sequence", sequence);
        ArrayNode members = saved.putArray("present");
        present.forEach((id, member) -> members.addObject()
                .put("id", id)
                .put("muted", member.muted())
                .put("inLobby", member.inLobby())
                .put("sequence", member.sequence())
                .put("own", member.own())
                .set("kept", member.kept()));
        ObjectNode left = saved.putObject("gone");
        gone.forEach(left::put);
        if (!last.equals(Instant.MIN)) {
            saved.put("last", last.toString());
        }
    }

    /** What is in doubt is not saved: the next roster, or the answer to a question, settles it. */
    void restore(JsonNode from) {
        JsonNode saved = from.path("roster");
        known = saved.path("known").asBoolean();
        deltas = saved.path("deltas").asBoolean();
        sequence = saved.path("sequence").asLong();
        present.clear();
        saved.path("present")
                .forEach(each -> present.put(
                        Envelope.text(each, "id"),
                        new Member(
                                each.path("kept"),
                                each.path("muted").asBoolean(),
                                each.path("inLobby").asBoolean(),
                                each.path("sequence").asLong(),
                                each.path("own").asBoolean())));
        gone.clear();
        saved.path("gone")
                .properties()
                .forEach(each -> gone.put(each.getKey(), each.getValue().asLong()));
        last = SavedState.instant(saved, "last").orElse(Instant.MIN);
        doubtful = Optional.empty();
        asking = false;
        turn++;
    }
}
