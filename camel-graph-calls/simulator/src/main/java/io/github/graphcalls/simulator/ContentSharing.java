package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who shares the screen in a meeting: one at a time, in one session. Who shares while another does takes the session over.
 * The bot's calls that asked for it are told. Safe for use by many threads; takes no call's lock.
 *
 * @see <a href="https://learn.microsoft.com/graph/api/resources/contentsharingsession">contentSharingSession</a>
 */
final class ContentSharing {
    private final Meeting meeting;
    private Optional<Session> session = Optional.empty();

    private record Session(String id, Participant sharer) {
        ObjectNode json() {
            return Json.typed("contentSharingSession").put("id", id);
        }
    }

    ContentSharing(Meeting meeting) {
        this.meeting = meeting;
    }

    /** As the service lists it when asked: one session or none. */
    synchronized List<ObjectNode> listed() {
        return session.map(Session::json).stream().toList();
    }

    synchronized void begins(Participant sharer) {
        if (session.filter(it -> it.sharer.equals(sharer)).isPresent()) {
            return;
        }
        session.ifPresent(before -> before.sharer.sharesNothing());
        sharer.sharesScreen();
        Session now = new Session(
                session.map(Session::id).orElseGet(() -> UUID.randomUUID().toString()), sharer);
        tell(session.isPresent() ? "updated" : "created", now);
        session = Optional.of(now);
        meeting.changed();
    }

    /** Nothing happens if somebody else shares, or nobody does. */
    synchronized void ends(Participant sharer) {
        session.filter(it -> it.sharer.equals(sharer)).ifPresent(over -> {
            sharer.sharesNothing();
            tell("deleted", over);
            session = Optional.empty();
            meeting.changed();
        });
    }

    private void tell(String changeType, Session about) {
        for (SimulatedCall call : meeting.current()) {
            call.after(
                    SimulatedCall.LATENCY,
                    "content sharing",
                    () -> call.roster().tellSharing(changeType, about.json()));
        }
    }
}
