package io.github.graphcalls.durable;

import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.GraphCallsConfiguration;
import io.github.graphcalls.GraphCallsConstants;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.store.CallStores;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * An application that is killed: an attendant and two listeners, which write all that they do to the ledger. It is a process
 * of its own, which is told by its input where to stand still and says by its output that it is ready or does so.
 */
public final class CrashBot extends RouteBuilder {

    static final String ATTENDANT = "attendant";
    static final String WATCH = "watch";
    static final String KEYS = "keys";
    static final String READY = "ready";
    static final String PATH = "/api/calls";

    /** Where the attendant stands still when it is told to: the call is answered, and nothing is asked yet. */
    static final String ANSWERED = "answered";

    /** And here it rings still. */
    static final String RINGING = "ringing";

    private final CrashTerms terms;
    private final CrashHold hold;

    private CrashBot(CrashTerms terms, CrashHold hold) {
        this.terms = terms;
        this.hold = hold;
    }

    /** @param arguments as {@link CrashTerms} says */
    public static void main(String[] arguments) {
        int code = 1;
        try {
            CrashHold hold = new CrashHold();
            start(CrashTerms.of(arguments), hold);
            System.out.println(READY);
            obey(hold);
            code = 0; // the test is over, or was ended
        } catch (Exception e) {
            e.printStackTrace();
        } finally {
            Runtime.getRuntime().halt(code);
        }
    }

    private static void start(CrashTerms terms, CrashHold hold) throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(terms.port());
        context.addService(new Server(http));
        GraphCallsComponent component = context.getComponent("graph-calls", GraphCallsComponent.class);
        component.setCallStore(
                CrashStore.around(CallStores.ofUrl(terms.storeUrl(), Executors.defaultThreadFactory()), hold));
        GraphCallsConfiguration options = component.getConfiguration();
        options.setBaseUrl(terms.graphUrl());
        options.setCallbackUri("http://127.0.0.1:" + terms.port() + PATH);
        options.setApplicationId(terms.applicationId());
        options.setAccessToken(terms.accessToken());
        options.setOpenIdConfigurationUrl(terms.openIdConfigurationUrl());
        context.addRoutes(new CrashBot(terms, hold));
        context.start();
    }

    /** Says "not yet" as long as the door is not there, as a load balancer would, and not "no such thing". */
    private static final class Server extends VertxPlatformHttpServer {
        Server(VertxPlatformHttpServerConfiguration configuration) {
            super(configuration);
        }

        @Override
        protected void initializeServer() {
            super.initializeServer();
            VertxPlatformHttpRouter.lookup(
                            getCamelContext(), VertxPlatformHttpRouter.getRouterNameFromPort(getConfigurationPort()))
                    .route()
                    .last()
                    .handler(request -> request.response().setStatusCode(503).end());
        }
    }

    private static void obey(CrashHold hold) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] command = line.split(" ");
            hold.arm(CrashPlace.valueOf(command[0]), command[1]);
            System.out.println(READY);
        }
    }

    @Override
    public void configure() {
        onException(GraphCallsException.class)
                .handled(true)
                .log("${exception.kind}: ${exception.message}")
                .process(noted(CrashLine.Step.END));

        from("graph-calls:notifications?events=incoming")
                .routeId(ATTENDANT)
                .process(noted(CrashLine.Step.BEGIN))
                .process(exchange -> hold.at(CrashPlace.IN_ROUTE, RINGING))
                .to("graph-calls:answer?await=mediaActive")
                .process(exchange -> hold.at(CrashPlace.IN_ROUTE, ANSWERED))
                .to("graph-calls:collectTones?firstDigitTimeout=4s&prompts=" + terms.prompt("menu.wav"))
                .to("graph-calls:playPrompt?await=completed&prompts=" + terms.prompt("goodbye.wav"))
                .to("graph-calls:hangUp")
                .process(noted(CrashLine.Step.END));

        from("graph-calls:notifications")
                .routeId(WATCH)
                .process(noted(CrashLine.Step.BEGIN))
                .process(exchange -> hold.at(
                        CrashPlace.IN_ROUTE, exchange.getMessage().getHeader(GraphCallsConstants.EVENT, String.class)))
                .process(noted(CrashLine.Step.END));

        from("graph-calls:notifications?events=toneReceived,terminated")
                .routeId(KEYS)
                .process(noted(CrashLine.Step.BEGIN))
                .process(noted(CrashLine.Step.END));
    }

    private Processor noted(CrashLine.Step step) {
        return exchange -> CrashLine.of(terms.node(), step, exchange).append(terms.ledger());
    }
}
