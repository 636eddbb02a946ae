package io.github.graphcalls.durable;

import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.GraphCallsConfiguration;
import io.github.graphcalls.GraphCallsConstants;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * An application that many people call at once, in a process of its own: it answers, plays a prompt, and plays it again to
 * each key. On {@code anew} it forgets what it has measured, on {@code figures} it says it, on {@code heap} too what is used
 * after a collection.
 */
public final class LoadBot extends RouteBuilder {

    static final String READY = "ready";
    static final String PATH = "/api/calls";

    private static final String MESSAGE_ID = "X-Microsoft-Skype-Message-ID";

    private final String prompt;
    private final LoadFigures figures;

    private LoadBot(String prompt, LoadFigures figures) {
        this.prompt = prompt;
        this.figures = figures;
    }

    /** @param arguments port, storeUrl, Graph, OpenID configuration, authority, tenant, application, prompt */
    public static void main(String[] arguments) {
        int code = 1;
        try {
            LoadFigures figures = new LoadFigures();
            SimpleMeterRegistry meters = new SimpleMeterRegistry();
            start(arguments, figures, meters);
            System.out.println(READY);
            obey(figures, meters);
            code = 0;
        } catch (Exception e) {
            e.printStackTrace();
        } finally {
            Runtime.getRuntime().halt(code);
        }
    }

    private static void start(String[] arguments, LoadFigures figures, SimpleMeterRegistry meters) throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        context.getRegistry().bind("metricsRegistry", meters);
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(Integer.parseInt(arguments[0]));
        context.addService(new Server(http, figures));
        GraphCallsComponent component = context.getComponent("graph-calls", GraphCallsComponent.class);
        component.setStoreUrl(arguments[1]);
        component.setAuthority(arguments[4]);
        component.setTenantId(arguments[5]);
        component.setClientSecret("any");
        GraphCallsConfiguration options = component.getConfiguration();
        options.setBaseUrl(arguments[2]);
        options.setOpenIdConfigurationUrl(arguments[3]);
        options.setApplicationId(arguments[6]);
        options.setCallbackUri("http://127.0.0.1:" + arguments[0] + PATH);
        options.setClockSkew(Duration.ofHours(1)); // the simulator's clock is put forward
        context.addRoutes(new LoadBot(arguments[7], figures));
        context.start();
    }

    /** Notes when a request comes, before the component sees it. */
    private static final class Server extends VertxPlatformHttpServer {
        private final LoadFigures figures;

        Server(VertxPlatformHttpServerConfiguration configuration, LoadFigures figures) {
            super(configuration);
            this.figures = figures;
        }

        @Override
        protected void initializeServer() {
            super.initializeServer();
            VertxPlatformHttpRouter.lookup(
                            getCamelContext(), VertxPlatformHttpRouter.getRouterNameFromPort(getConfigurationPort()))
                    .route()
                    .order(Integer.MIN_VALUE)
                    .handler(request -> {
                        String id = request.request().getHeader(MESSAGE_ID);
                        if (id != null) {
                            figures.arrived(id);
                        }
                        request.next();
                    });
        }
    }

    @Override
    public void configure() {
        from("graph-calls:notifications?events=incoming")
                .routeId("answering")
                .process(this::measured)
                .to("graph-calls:answer?await=mediaActive")
                .to("graph-calls:subscribeToTone")
                .to("graph-calls:playPrompt?prompts=" + prompt);

        from("graph-calls:notifications?events=toneReceived")
                .routeId("keys")
                .process(this::measured)
                .to("graph-calls:playPrompt?prompts=" + prompt);

        from("graph-calls:notifications").routeId("listening").process(this::measured);
    }

    private void measured(Exchange exchange) {
        figures.begun(exchange.getMessage().getHeader(GraphCallsConstants.MESSAGE_ID, "", String.class));
    }

    private static void obey(LoadFigures figures, SimpleMeterRegistry meters) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Map<String, Double> said = new TreeMap<>();
            said.put("events", (double) figures.events());
            said.put("unmeasured", (double) figures.unmeasured());
            said.put("p50", figures.within(0.5));
            said.put("p99", figures.within(0.99));
            said.put("most", figures.within(1));
            meters(meters, said);
            if (line.equals("anew")) {
                figures.anew();
            } else if (line.equals("heap")) {
                System.gc();
                said.put(
                        "heap",
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0);
            }
            StringBuilder text = new StringBuilder(line);
            said.forEach((name, value) -> text.append(String.format(Locale.ROOT, " %s=%.3f", name, value)));
            System.out.println(text);
        }
    }

    /** By name, added up over tags, but for the outcomes of what can fail. */
    private static void meters(SimpleMeterRegistry meters, Map<String, Double> said) {
        for (Meter meter : meters.getMeters()) {
            String name = meter.getId().getName();
            String outcome = meter.getId().getTag("outcome");
            if (name.startsWith("graph.calls.")) {
                said.merge(
                        outcome == null ? name : name + "." + outcome,
                        meter.measure().iterator().next().getValue(),
                        Double::sum);
            }
        }
    }
}
