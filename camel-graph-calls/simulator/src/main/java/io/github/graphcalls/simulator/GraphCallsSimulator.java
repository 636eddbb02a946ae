package io.github.graphcalls.simulator;

import io.github.graphcalls.simulator.diagram.SequenceDiagram;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/**
 * The calling service of Microsoft Graph on one machine: tokens, every operation on calls, signed notifications, and
 * people who call and are called. It listens on loopback addresses only. All methods may be called by any thread. Longer
 * than most classes because it is the one door to all of that.
 *
 * @see <a href="https://learn.microsoft.com/graph/api/resources/communications-api-overview">Graph's cloud
 *     communications API</a>
 */
public final class GraphCallsSimulator implements AutoCloseable {
    private static final Duration STANDSTILL = Duration.ofSeconds(10);

    private final Settings settings;
    private final ExecutorService workers = Threads.workers();
    private final SimulatedTime time;
    private final SimulatorKeys keys = new SimulatorKeys();
    private final SimulatorTokens tokens;
    private final ServerCertificate certificate = ServerCertificate.create();
    private final Switchboard switchboard;
    private final Protocol protocol;
    private final Doors doors;
    private final HttpDoor door;

    private GraphCallsSimulator(Settings settings) {
        this.settings = settings;
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        time = settings.timeFactor() == 0
                ? new JumpingTime(workers, Threads.ticker(), start, settings.settle(), STANDSTILL)
                : new RunningTime(workers, Threads.ticker(), start, settings.timeFactor());
        tokens = new SimulatorTokens(keys, time, settings);
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .executor(workers)
                .build();
        Recordings recordings = new Recordings(time);
        switchboard = new Switchboard(
                settings, time, tokens, new NotificationSender(client), new PromptFetcher(client), recordings);
        protocol = new Protocol(switchboard.journal());
        doors = new Doors(keys, switchboard);
        door = new HttpDoor(settings, certificate.context(), workers, time, doors);
    }

    /** Starts one whose time jumps, on free ports. */
    public static GraphCallsSimulator start() {
        return builder().start();
    }

    /** To start one with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    /** The service's address over http; {@code /v1.0} and {@code /beta} of Graph are below it. */
    public String graphUrl() {
        return "http://127.0.0.1:" + door.port();
    }

    /** The same over https, with the certificate of {@link #sslContext()}. */
    public String secureUrl() {
        return "https://localhost:" + door.securePort();
    }

    /** The authority for MSAL, over https; any application id with any secret, certificate or assertion gets a token. */
    public String authority() {
        return secureUrl() + "/" + settings.tenant();
    }

    /** Where the keys for checking notifications' tokens are found. */
    public String openIdConfigurationUrl() {
        return graphUrl() + Doors.OPEN_ID_CONFIGURATION;
    }

    /** Trusts the certificate of {@link #secureUrl()}. */
    public SSLContext sslContext() {
        return certificate.context();
    }

    /** The certificate of {@link #secureUrl()} as PEM. */
    public String certificatePem() {
        return certificate.pem();
    }

    /** The tenant that tokens and incoming calls name. */
    public String tenant() {
        return settings.tenant();
    }

    /** The application id of {@link #bot(URI)}. */
    public String applicationId() {
        return settings.applicationId();
    }

    /** Registers a bot: its webhook is where incoming calls are announced. */
    public Bot bot(String applicationId, URI callbackUri) {
        return new Bot(applicationId, callbackUri);
    }

    /** Registers a bot with the application id that the simulator was started with. */
    public Bot bot(URI callbackUri) {
        return bot(settings.applicationId(), callbackUri);
    }

    /**
     * Somebody who calls.
     *
     * @param id a phone number with a plus sign, or a user's id; the same id is the same person
     */
    public Person caller(String id) {
        return switchboard.person(Identity.ofPerson(id), "caller");
    }

    /** Somebody whom calls are transferred to; see {@link #caller} for the id. */
    public Person operator(String id) {
        return switchboard.person(Identity.ofPerson(id), "operator");
    }

    /** Somebody whom the bot calls; see {@link #caller} for the id. */
    public Person callee(String id) {
        return switchboard.person(Identity.ofPerson(id), "callee");
    }

    /**
     * Somebody who takes part in meetings.
     *
     * @param name with a capital, as rosters and transcripts show it; see {@link #caller} for the id
     */
    public Person attendee(String id, String name) {
        return switchboard.person(Identity.ofPerson(id), name);
    }

    /**
     * A meeting that people and bots can join; the same one each time for the same text.
     *
     * @param joinUrl its link, or its chat's thread, such as {@code 19:meeting_Nz@thread.v2}, or the number to join it by
     */
    public Meeting meeting(String joinUrl) {
        return switchboard.meeting(Meeting.key(joinUrl));
    }

    /** Whoever has this id and was named, has called or was called before. */
    public Optional<Person> person(String id) {
        return switchboard.person(id);
    }

    /** All who were named, have called or were called, in no order. */
    public List<Person> people() {
        return switchboard.people();
    }

    /** The call of this id, also when it is over. */
    public Optional<SimulatedCall> call(String id) {
        return switchboard.callEverKnown(id);
    }

    /** The calls so far, in the order they began, those that are over too. */
    public List<SimulatedCall> calls() {
        return switchboard.calls();
    }

    /** All that happened so far, a line each: simulated minutes, seconds and tenths, the call's number, who, what. */
    public String transcript() {
        return switchboard.journal().transcript();
    }

    /** The requests that asked for this operation, such as {@code playPrompt}, in order, refused ones too. */
    public List<RequestRecord> requests(String operation) {
        return switchboard.journal().requests(one -> one.operation().equals(operation));
    }

    /**
     * The notifications about calls so far, in the order of their first answers, each with all attempts to post it: what
     * was acknowledged can be compared by message id with what a bot has processed.
     */
    public List<SentNotification> notifications() {
        return switchboard.journal().sent();
    }

    /** The lines of {@link #transcript()}, to be searched. */
    public List<JournalEntry> journal() {
        return switchboard.journal().entries(one -> true);
    }

    /** All that happened as a sequence diagram, for a page or a document; {@link SimulatedCall#diagram()} has one call. */
    public SequenceDiagram diagram() {
        return Diagrams.of(journal(), Texts::time);
    }

    /** The requests that were refused, in order, with the reason; answers that a fault was asked for are none. */
    public List<RefusedRequest> refusals() {
        return switchboard.journal().refusals();
    }

    /**
     * Says that the bot is going to make a mistake with that operation once, on purpose: {@link #requireNoProtocolErrors}
     * then wants to see it. Several may be said.
     *
     * @param operation such as {@code playPrompt}, {@code who joins} for the question about somebody who is to be recorded, or
     *     an empty text for requests that are no operation at all
     */
    public void expectsRefusal(String operation) {
        protocol.expects(operation);
    }

    /**
     * Fails if the service refused a request since the last time for a mistake of the bot: a wrong, missing or unknown
     * parameter, an operation that there is not, a state in which it is not possible, no token. What may happen to any bot,
     * such as a call that has just ended, is none. Recording by policy has rules of its own: the answer within 5 seconds, the
     * recording's status before the recording, a decision about each who joins. What is under way at this moment ends first, where time jumps.
     *
     * @throws AssertionError that tells the mistakes and what happened
     */
    public void requireNoProtocolErrors() {
        time.advance(Duration.ZERO);
        protocol.check();
    }

    /**
     * Replays what the component has recorded with its option {@code captureFolder}.
     *
     * @param recording a file, or a folder, of which it is the latest file
     * @throws IllegalArgumentException if it is no recording
     */
    public Replay replay(Path recording) {
        return new Replay(switchboard, Recording.read(recording));
    }

    /** What the simulator is to do wrong. */
    public Faults faults() {
        return switchboard.faults();
    }

    /** In which ways the service departs from its own tables, to be switched on and off. */
    public Oddities oddities() {
        return switchboard.oddities();
    }

    /**
     * Spreads notifications over these addresses from now on, as a load balancer in front of several nodes of a bot does:
     * each goes to one of them, as the seed has it, and is repeated or doubled at another. Calls that the bot has answered
     * with 302 stay where it wanted them. An empty list is the end of it.
     */
    public void notifyAt(List<URI> callbackUris) {
        switchboard.notifyAt(callbackUris);
    }

    /** All requests that bots made to Graph, in order, refused ones too. */
    public List<RequestRecord> requests() {
        return switchboard.journal().requests(one -> true);
    }

    /** Answers requests to this path and to all below it, over http and https, on a worker thread. */
    public void serve(String root, Function<HttpCall, HttpReply> answers) {
        doors.add(root, answers);
    }

    /** Ends the calls that are left, as their other sides, and forgets calls, people, meetings and what happened. */
    public void reset() {
        switchboard.reset();
        protocol.forget();
    }

    /** Closes it when the JVM ends, as on Ctrl-C. */
    public void closesWithJvm() {
        Threads.atExit(this::close);
    }

    /** The simulated time. */
    public SimulatedTime time() {
        return time;
    }

    /** The clock of {@link #time()}. */
    public InstantSource clock() {
        return time.clock();
    }

    /** A scheduler on {@link #time()}. */
    public ScheduledExecutorService scheduler() {
        return time.scheduler();
    }

    /** Worker threads that {@link #time()} takes notice of. */
    public ExecutorService executor() {
        return time.executor();
    }

    /** The keys that notifications' tokens are signed with. */
    public SimulatorKeys keys() {
        return keys;
    }

    /** For tokens made by hand, good ones and wrong ones. */
    public SimulatorTokens tokens() {
        return tokens;
    }

    /** An access token for Graph without asking the token endpoint. */
    public String accessToken() {
        return tokens.accessToken(settings.applicationId());
    }

    /**
     * Plays several conversations at once, each in a thread of its own; time moves on only when all of them wait. Returns
     * when all have ended, and throws the first failure, with the others as suppressed ones.
     */
    public void together(Runnable... conversations) {
        ExecutorService executor = executor();
        List<Future<?>> running = new ArrayList<>();
        Hold start = time.hold("the start of conversations");
        try {
            for (Runnable conversation : conversations) {
                running.add(executor.submit(conversation));
            }
        } finally {
            start.close();
        }
        Failures failures = new Failures();
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (ExecutionException failed) {
                failures.add(failed.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while conversations were played", interrupted);
            }
        }
        failures.throwFirst();
    }

    /** Posts any body to a bot with a token as notifications carry it; waits for the answer. */
    public PostResult notify(URI callbackUri, String body) {
        return notify(callbackUri, body, tokens.notificationToken(settings.applicationId()));
    }

    /** Posts any body to a bot with any token, or none if it is empty; waits for the answer. */
    public PostResult notify(URI callbackUri, String body, String token) {
        return notify(callbackUri, body, token, Map.of());
    }

    /**
     * Posts any body to a bot; waits for the answer.
     *
     * @param token empty for none
     * @param headers besides those of every notification, or instead of them, such as X-Microsoft-Skype-Message-ID
     */
    public PostResult notify(URI callbackUri, String body, String token, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.putIfAbsent("X-Microsoft-Skype-Message-ID", UUID.randomUUID().toString());
        Hold hold = time.hold("a notification made by hand");
        try {
            HttpResponse<String> answer = switchboard
                    .sender()
                    .post(callbackUri, token, body.getBytes(StandardCharsets.UTF_8), all)
                    .join();
            return new PostResult(answer.statusCode(), answer.body());
        } finally {
            hold.close();
        }
    }

    /** Stops listening and drops what is not done yet. */
    @Override
    public void close() {
        time.stop();
        door.close();
        workers.shutdownNow();
    }

    /** The settings of a simulator to be started. */
    public static final class Builder {
        private double timeFactor;
        private Duration settle = Duration.ZERO;
        private Duration answersHeld = Duration.ZERO;
        private int port;
        private int securePort;
        private String tenant = "11111111-2222-4333-8444-555555555555";
        private String applicationId = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
        private List<String> permissions = List.of(
                "Calls.Initiate.All",
                "Calls.InitiateGroupCall.All",
                "Calls.JoinGroupCall.All",
                "Calls.JoinGroupCallAsGuest.All",
                "Calls.AccessMedia.All");
        private String issuer = "https://api.botframework.com";
        private long seed;
        private int journalEntries = 200_000;
        private int notificationAttempts = 4;
        private Settings.CutOffRecordings cutOffRecordings = Settings.CutOffRecordings.LOST;
        private final Set<Oddity> oddities = EnumSet.copyOf(Oddity.usual());

        private Builder() {}

        /** Lets time run at this multiple of real time (1 is real time) instead of jumping. */
        public Builder timeFactor(double factor) {
            if (!(factor > 0)) {
                throw new IllegalArgumentException("The time factor is " + factor
                        + "; it must be above 0 (1 is real time). Leave it out for time that jumps.");
            }
            timeFactor = factor;
            return this;
        }

        /**
         * Lets time jump only after so long a quiet in real time, for a bot that works on in threads of its own after it
         * has answered a notification; a few dozen milliseconds do.
         */
        public Builder settle(Duration quiet) {
            settle = quiet;
            return this;
        }

        /**
         * Takes a notification that has had no answer for so long in real time as held on purpose: neither the time
         * nor the call's next notification waits for its answer any longer. For bots that answer only once they are done with it.
         */
        public Builder answersHeldAfter(Duration real) {
            answersHeld = real;
            return this;
        }

        /** The port for http; 0, the default, takes a free one. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /** The port for https; 0, the default, takes a free one. */
        public Builder securePort(int number) {
            securePort = number;
            return this;
        }

        /** The tenant's id. */
        public Builder tenant(String id) {
            tenant = id;
            return this;
        }

        /** The application id where none is said. */
        public Builder applicationId(String id) {
            applicationId = id;
            return this;
        }

        /**
         * The application permissions that access tokens claim in {@code roles}. By default all that calls need:
         * Calls.Initiate.All, Calls.InitiateGroupCall.All, Calls.JoinGroupCall.All, Calls.JoinGroupCallAsGuest.All and
         * Calls.AccessMedia.All. The simulator itself performs every operation whatever they are.
         */
        public Builder permissions(String... names) {
            permissions = List.of(names);
            return this;
        }

        /** The issuer of notifications' tokens, by default https://api.botframework.com. */
        public Builder issuer(String uri) {
            issuer = uri;
            return this;
        }

        /** From which all chance comes: faults by rate, and the node that a notification goes to; 0 if none is said. */
        public Builder seed(long number) {
            seed = number;
            return this;
        }

        /**
         * How many lines of the transcript, requests, notifications and faults are kept, of each; older ones are dropped.
         * 200,000 if nothing is said.
         */
        public Builder journalEntries(int most) {
            journalEntries = most;
            return this;
        }

        /**
         * How often a notification is posted at most, 1 or more, when it is answered 5xx or not at all; after 1, 2, 4, 8,
         * and then every 16 seconds. 4 times if nothing is said.
         */
        public Builder notificationAttempts(int most) {
            notificationAttempts = most;
            return this;
        }

        /**
         * Keeps what was recorded until a recording was cut off: the operation fails all the same, but tells where the
         * part is. Otherwise it is lost, as users of the service report.
         */
        public Builder keepsCutOffRecordings() {
            cutOffRecordings = Settings.CutOffRecordings.KEPT;
            return this;
        }

        /** Departs from Graph's tables in these ways too; see {@link Oddity} for those that are usual. */
        public Builder oddity(Oddity... more) {
            oddities.addAll(List.of(more));
            return this;
        }

        /** Keeps to Graph's tables where the service usually does not. */
        public Builder withoutOddity(Oddity... fewer) {
            List.of(fewer).forEach(oddities::remove);
            return this;
        }

        /** Starts it; it serves when this returns. */
        public GraphCallsSimulator start() {
            return new GraphCallsSimulator(new Settings(
                    timeFactor,
                    settle,
                    answersHeld,
                    port,
                    securePort,
                    tenant,
                    applicationId,
                    permissions,
                    issuer,
                    seed,
                    journalEntries,
                    notificationAttempts,
                    cutOffRecordings,
                    oddities));
        }
    }
}
