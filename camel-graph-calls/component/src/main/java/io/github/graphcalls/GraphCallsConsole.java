package io.github.graphcalls;

import io.github.graphcalls.callback.DoorState;
import io.github.graphcalls.callback.LiveCall;
import io.github.graphcalls.store.ParkedEntry;
import io.github.graphcalls.store.StoreFigures;
import java.util.List;
import java.util.Map;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;
import org.apache.camel.util.json.JsonObject;

/** Camel's developer console {@code graph-calls}: calls that go on, doors, what waits and what was parked. It names nobody. */
@DevConsole(
        name = "graph-calls",
        displayName = "Microsoft Graph Calls",
        description = "Teams calls that go on, and what waits for routes")
public final class GraphCallsConsole extends AbstractDevConsole {

    /** How many parked entries are shown. */
    private static final int PARKED = 100;

    public GraphCallsConsole() {
        super("camel", "graph-calls", "Microsoft Graph Calls", "Teams calls that go on, and what waits for routes");
    }

    @Override
    protected Map<String, Object> doCallJson(Map<String, Object> options) {
        JsonObject root = new JsonObject();
        root.put("components", inUse().stream().map(GraphCallsConsole::shown).toList());
        return root;
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        StringBuilder text = new StringBuilder();
        inUse().forEach(services -> write(text, shown(services)));
        return text.toString();
    }

    private List<SharedServices> inUse() {
        return getCamelContext().getComponentNames().stream()
                .map(name -> getCamelContext().hasComponent(name))
                .filter(GraphCallsComponent.class::isInstance)
                .flatMap(component -> ((GraphCallsComponent) component).servicesInUse().stream())
                .toList();
    }

    private static JsonObject shown(SharedServices services) {
        JsonObject shown = new JsonObject();
        shown.put(
                "calls",
                services.calls().live().stream().map(GraphCallsConsole::shown).toList());
        shown.put(
                "doors",
                services.doors().states().stream().map(GraphCallsConsole::shown).toList());
        shown.put("pending", services.calls().pending());
        shown.put("awaits", services.calls().waiting());
        services.storeWatch().figures().ifPresent(figures -> shown.put("store", shown(figures)));
        String trouble = services.storeWatch().trouble();
        if (!trouble.isEmpty()) {
            shown.put("storeTrouble", trouble);
        }
        shown.put(
                "parked",
                services.storeWatch().parked(PARKED).stream()
                        .map(GraphCallsConsole::shown)
                        .toList());
        return shown;
    }

    private static JsonObject shown(LiveCall call) {
        JsonObject shown = new JsonObject();
        shown.put("id", call.callId());
        shown.put("state", call.state());
        shown.put("direction", call.view().direction());
        shown.put("since", call.view().startedAt().toString());
        shown.put("mediaActive", call.view().mediaActive());
        return shown;
    }

    private static JsonObject shown(DoorState door) {
        JsonObject shown = new JsonObject();
        shown.put("path", door.path());
        shown.put("consumers", door.consumers());
        shown.put("bound", door.bound());
        return shown;
    }

    private static JsonObject shown(StoreFigures figures) {
        JsonObject shown = new JsonObject();
        shown.put("liveCalls", figures.liveCalls());
        shown.put("callsInMonth", figures.callsInMonth());
        shown.put("inboxDepth", figures.inboxDepth());
        figures.oldestEntry().ifPresent(at -> shown.put("oldestEntry", at.toString()));
        shown.put("parked", figures.parked());
        return shown;
    }

    private static JsonObject shown(ParkedEntry parked) {
        JsonObject shown = new JsonObject();
        shown.put("callId", parked.entry().key().callId());
        shown.put("event", parked.entry().event());
        shown.put("subscription", parked.entry().key().subscription());
        shown.put("deliveries", parked.entry().deliveries());
        shown.put("at", parked.at().toString());
        shown.put("why", parked.why());
        return shown;
    }

    /** One line for each value, and a heading for what has several. */
    private static void write(StringBuilder text, Map<String, Object> values) {
        values.forEach((name, value) -> {
            if (value instanceof List<?> list) {
                text.append(name).append(": ").append(list.size()).append('\n');
                list.forEach(one -> text.append("  ").append(line(one)).append('\n'));
            } else {
                text.append(name).append(": ").append(line(value)).append('\n');
            }
        });
    }

    private static String line(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return String.valueOf(value);
        }
        StringBuilder line = new StringBuilder();
        map.forEach((name, one) ->
                line.append(line.isEmpty() ? "" : ", ").append(name).append(' ').append(one));
        return line.toString();
    }
}
