package io.github.graphcalls.examples.cookbook;

import static org.awaitility.Awaitility.await;

import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.GraphCallsEndpoint;
import io.github.graphcalls.model.Participant;
import io.github.graphcalls.simulator.Bot;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.HeardSound;
import io.github.graphcalls.simulator.Hold;
import io.github.graphcalls.simulator.Person;
import io.github.graphcalls.simulator.SimulatedCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.support.service.ServiceHelper;

/** A Camel of its own for a recipe, beside a simulator. Longer than most classes because it is what all recipes' tests say. */
final class Kitchen implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final GraphCallsSimulator simulator;
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final Properties settings = new Properties();
    private final Voice voice = new Voice();
    private final Failures failures = new Failures();
    private final HttpClient client = HttpClient.newHttpClient();
    private final VertxPlatformHttpServer server;

    Kitchen(GraphCallsSimulator simulator) throws Exception {
        this.simulator = simulator;
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(0);
        server = new VertxPlatformHttpServer(http);
        camel.addService(server);
        ServiceHelper.startService(server); // its port is part of callbackUri
        GraphCallsComponent component = camel.getComponent("graph-calls", GraphCallsComponent.class);
        component.setClock(simulator.clock());
        component.setScheduler(simulator.scheduler());
        component.setRoutePool(simulator.executor());
        component.getConfiguration().setBaseUrl(simulator.graphUrl());
        component.getConfiguration().setCallbackUri(url("/api/calls"));
        component.getConfiguration().setApplicationId(simulator.applicationId());
        component.getConfiguration().setAccessToken(simulator.accessToken());
        component.getConfiguration().setOpenIdConfigurationUrl(simulator.openIdConfigurationUrl());
        component.getConfiguration().setSpeechSynthesizer(voice);
    }

    /** Sets what the page lists. */
    Kitchen set(String name, Object value) {
        settings.setProperty(name, value.toString());
        return this;
    }

    /** Gives the recipe a bean of the application, such as its data source. */
    Kitchen bind(String name, Object bean) {
        camel.getRegistry().bind(name, bean);
        return this;
    }

    /** Prompts of a recipe, of three seconds each, are made in the folder. */
    Kitchen prompts(Path folder, Recipe recipe) throws IOException {
        for (String prompt : recipe.prompts()) {
            Files.write(folder.resolve(prompt), Voice.silence(Duration.ofSeconds(3)));
        }
        return set("prompts", "file:" + folder);
    }

    /** Starts the routes of the page. */
    Kitchen cook(Recipe recipe) throws Exception {
        camel.getPropertiesComponent().setInitialProperties(settings);
        camel.getManagementStrategy().addEventNotifier(failures);
        camel.start();
        return beside(recipe);
    }

    /** Adds the routes of another page. */
    Kitchen beside(Recipe recipe) throws Exception {
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(ResourceHelper.fromString(recipe.name() + ".yaml", recipe.route()));
        return this;
    }

    /** The ids of those in the call who are users. */
    List<String> members(SimulatedCall call) {
        List<?> roster = camel.createFluentProducerTemplate()
                .to("graph-calls:listParticipants?callId=" + call.id())
                .request(List.class);
        return roster.stream()
                .map(Participant.class::cast)
                .filter(one -> one.info().identity().user() != null)
                .map(Participant::id)
                .toList();
    }

    Bot bot() {
        return simulator.bot(URI.create(url("/api/calls")));
    }

    /** What this person heard, in order: what was said, and the names of prompts. */
    List<String> heardBy(Person person) {
        return simulator.calls().stream()
                .flatMap(call -> call.heard().stream())
                .filter(sound -> sound.personId().equals(person.id()))
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .map((HeardSound sound) -> voice.told(sound))
                .toList();
    }

    /** The bot's only call. */
    SimulatedCall call() {
        return simulator.calls().get(0);
    }

    /** Posts, and waits for the good answer while time stands still. */
    String posts(String path, String body) {
        Hold standing = simulator.time().hold("POST " + path);
        try {
            HttpResponse<String> answer = send(path, body).join();
            if (answer.statusCode() != 200) {
                throw new AssertionError(
                        "POST " + path + " was answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } finally {
            standing.close();
        }
    }

    /** Posts what makes the bot call, which may be answered when the call is over. */
    CompletableFuture<HttpResponse<String>> postsForACall(String path, String body) throws Exception {
        CompletableFuture<HttpResponse<String>> answer = new CompletableFuture<>();
        untilCalled(
                "POST " + path,
                () -> send(path, body).whenComplete((good, bad) -> {
                    if (bad == null) {
                        answer.complete(good);
                    } else {
                        answer.completeExceptionally(bad);
                    }
                }));
        return answer;
    }

    /** Does what makes the bot call; time stands still until it does. */
    void untilCalled(String what, Beginning begin) throws Exception {
        int before = simulator.calls().size();
        Hold standing = simulator.time().hold(what);
        try {
            begin.begin();
            reality(() -> simulator.calls().size() > before);
        } finally {
            standing.close();
        }
    }

    /** Waits in simulated time. */
    void until(String what, BooleanSupplier condition) {
        simulator.time().until(what, LONGEST, condition);
    }

    /** Waits for the answer in simulated time. */
    String answerOf(CompletableFuture<HttpResponse<String>> answer) {
        return simulator.time().during("the answer", LONGEST, answer::get).body();
    }

    /** Waits for what happens outside of simulated time. */
    static void reality(BooleanSupplier condition) {
        await().atMost(Duration.ofSeconds(20)).until(condition::getAsBoolean);
    }

    /** What may make the bot call. */
    @FunctionalInterface
    interface Beginning {
        void begin() throws Exception;
    }

    private CompletableFuture<HttpResponse<String>> send(String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(path)))
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getPort() + path;
    }

    /** Lets the routes end, fails if one ended with an error or made mistakes in the protocol, and stops Camel. */
    @Override
    public void close() {
        try {
            simulator.time().until("the routes to end", LONGEST, () -> eventsInFlight() == 0);
            reality(() -> camel.getInflightRepository().size() == 0);
            failures.requireNone();
            simulator.requireNoProtocolErrors();
        } finally {
            stop();
        }
    }

    /** Whom the recipe has left on the phone hears of it while there is somebody to tell. */
    private void stop() {
        simulator.reset();
        simulator.time().advance(Duration.ofSeconds(1));
        try {
            camel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int eventsInFlight() {
        return camel.getRoutes().stream()
                .filter(route -> route.getEndpoint() instanceof GraphCallsEndpoint)
                .mapToInt(route -> camel.getInflightRepository().size(route.getId()))
                .sum();
    }
}
