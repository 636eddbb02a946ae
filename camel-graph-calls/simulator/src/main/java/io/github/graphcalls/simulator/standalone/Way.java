package io.github.graphcalls.simulator.standalone;

import io.github.graphcalls.simulator.Meeting;
import io.github.graphcalls.simulator.Script;
import java.util.function.BiFunction;

/** How somebody comes to a meeting. */
enum Way {
    DOOR(Script::joins),
    LOBBY(Script::waitsInTheLobby);

    private final BiFunction<Script, Meeting, Script> step;

    Way(BiFunction<Script, Meeting, Script> step) {
        this.step = step;
    }

    Script into(Script script, Meeting meeting) {
        return step.apply(script, meeting);
    }
}
