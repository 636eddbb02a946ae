package io.github.graphcalls.reference;

import static io.github.graphcalls.reference.Table.code;

import io.github.graphcalls.callback.CallEvent;
import java.util.Arrays;

/** The events that a consumer receives. */
final class EventsPage {

    private static final String INTRODUCTION = """
            # Events

            `graph-calls:notifications?events=incoming,toneReceived` receives these two; without the option it receives
            all but those that are told when asked for alone. Each event is an exchange of its own; its name is in the header `CamelGraphCallsEvent`, the resource
            that the service told of is the body. See [headers](headers.md) for what else comes with it.

            """;

    private EventsPage() {}

    static String text() {
        Table table = new Table("event", "what it tells");
        Arrays.stream(CallEvent.values()).forEach(event -> table.row(code(event), event.description()));
        return INTRODUCTION + table + "\nNext: [the guide](../guide.md#receiving).\n";
    }
}
