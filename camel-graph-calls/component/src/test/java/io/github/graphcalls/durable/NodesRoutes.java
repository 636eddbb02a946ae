package io.github.graphcalls.durable;

import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.graph.GraphCallsException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.apache.camel.builder.RouteBuilder;

/**
 * A menu, as routes have it: callers are answered, asked for keys, and hung up on. What each route was told goes into the
 * ledger; {@code menu} is the subscription that talks, {@code listening} one that hears everything.
 */
final class NodesRoutes extends RouteBuilder {

    static final String DONE = "menu done";
    static final String FAILED = "menu failed";

    private static final int RATE = 16_000;

    private final String node;
    private final NodesLedger ledger;

    NodesRoutes(String node, NodesLedger ledger) {
        this.node = node;
        this.ledger = ledger;
    }

    @Override
    public void configure() {
        GraphCallsComponent component = getContext().getComponent("graph-calls", GraphCallsComponent.class);
        URI prompts = URI.create(component.getConfiguration().getCallbackUri()).resolve("/prompts/menu.wav");
        onException(GraphCallsException.class).handled(true).process(exchange -> {
            exchange.getMessage()
                    .setHeader("CamelGraphCallsTone", exceptionMessage().evaluate(exchange, String.class));
            ledger.add(node, FAILED, exchange.getMessage());
        });
        from("platform-http:/prompts/menu.wav")
                .routeId("prompts")
                .process(exchange -> exchange.getMessage().setBody(oneSecond()));
        from("graph-calls:notifications?events=incoming")
                .routeId("menu")
                .process(exchange -> ledger.add(node, "menu", exchange.getMessage()))
                .to("graph-calls:answer?await=mediaActive")
                .to("graph-calls:collectTones?maxDigits=3&firstDigitTimeout=60s&interDigitTimeout=60s&prompts="
                        + prompts)
                .process(exchange -> {
                    exchange.getMessage()
                            .setHeader(
                                    "CamelGraphCallsTone", exchange.getMessage().getBody(String.class));
                    ledger.add(node, DONE, exchange.getMessage());
                })
                .to("graph-calls:hangUp?await=terminated");
        from("graph-calls:notifications")
                .routeId("listening")
                .process(exchange -> ledger.add(node, "listening", exchange.getMessage()));
    }

    /** Silence in the format that the service plays. */
    static byte[] oneSecond() {
        int bytes = RATE * 2;
        return ByteBuffer.allocate(44 + bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(36 + bytes)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(RATE)
                .putInt(bytes)
                .putShort((short) 2)
                .putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(bytes)
                .array();
    }
}
