import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.simulator.Bot;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.Person;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Properties;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** Somebody calls the routes of reception.yaml, presses 1 and talks to the operator; all of it on this machine. */
public final class FirstCall {

    private static final String OPERATOR = "11111111-0000-4000-8000-000000000001";

    private FirstCall() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println(transcript());
        System.exit(0);
    }

    static String transcript() throws Exception {
        try (GraphCallsSimulator simulator = GraphCallsSimulator.start();
                DefaultCamelContext camel = new DefaultCamelContext()) {
            URI bot = start(camel, simulator, "routes/reception.yaml", "routes/prompts.yaml");
            Person operator = simulator.operator(OPERATOR);
            return call(simulator.bot(bot.resolve("/api/calls")), simulator.caller("+14255550123"), operator);
        }
    }

    private static String call(Bot bot, Person caller, Person operator) {
        return caller.dials(bot)
                .beginsToHear("menu.wav")
                .presses("1")
                .isTransferredTo(operator)
                .transcript();
    }

    /** Starts routes on a free port. */
    static URI start(DefaultCamelContext camel, GraphCallsSimulator simulator, String... routes) throws Exception {
        usesTheSimulator(camel.getComponent("graph-calls", GraphCallsComponent.class), simulator);
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(0);
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(http);
        camel.addService(server);
        camel.start(); // without routes yet, because they name the port, and the system chooses it now
        URI url = URI.create("http://127.0.0.1:" + server.getPort());

        Properties properties = new Properties();
        properties.setProperty("bot.url", url.toString());
        properties.setProperty("operator", OPERATOR);
        camel.getPropertiesComponent().setOverrideProperties(properties);
        camel.getRegistry().bind("menu", threeSecondsOfSilence());
        for (String file : routes) {
            PluginHelper.getRoutesLoader(camel)
                    .loadRoutes(ResourceHelper.resolveMandatoryResource(camel, "classpath:" + file));
        }
        return url;
    }

    /** Instead of Microsoft Graph. The simulator's time jumps, and the component's with it. */
    private static void usesTheSimulator(GraphCallsComponent graphCalls, GraphCallsSimulator simulator) {
        graphCalls.getConfiguration().setBaseUrl(simulator.graphUrl());
        graphCalls.getConfiguration().setAccessToken(simulator.accessToken());
        graphCalls.getConfiguration().setApplicationId(simulator.applicationId());
        graphCalls.getConfiguration().setOpenIdConfigurationUrl(simulator.openIdConfigurationUrl());
        graphCalls.setClock(simulator.clock());
        graphCalls.setScheduler(simulator.scheduler());
        graphCalls.setRoutePool(simulator.executor());
    }

    /** What Microsoft's service plays: WAV, one channel, 16 bits, 16 kHz. */
    private static byte[] threeSecondsOfSilence() throws IOException {
        byte[] samples = new byte[3 * 16_000 * 2];
        AudioFormat format = new AudioFormat(16_000, 16, 1, true, false);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length / 2),
                AudioFileFormat.Type.WAVE,
                file);
        return file.toByteArray();
    }
}
