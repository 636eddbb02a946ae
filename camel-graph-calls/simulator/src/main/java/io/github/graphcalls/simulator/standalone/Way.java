package io.github.graphcalls.simulator.standalone;

import io.github.graphcalls.simulator.Meeting;
import io.github.graphcalls.simulator.Script;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** How somebody comes to a meeting. */
enum Way {
    DOOR(Script::joins, meeting -> {}),
    LOBBY(Script::waitsInTheLobby, Meeting::keepsBotsInLobby);

    private final BiFunction<Script, Meeting, Script> step;
    private final Consumer<Meeting> ofBots;

    Way(BiFunction<Script, Meeting, Script> step, Consumer<Meeting> ofBots) {
        this.step = step;
        this.ofBots = ofBots;
    }

    /** Bots that come from now on come in this way. */
    void isOfBotsIn(Meeting meeting) {
        ofBots.accept(meeting);
    }

    Script into(Script script, Meeting meeting) {
        return step.apply(script, meeting);
    }
}
