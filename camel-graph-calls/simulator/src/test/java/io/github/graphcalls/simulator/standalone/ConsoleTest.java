package io.github.graphcalls.simulator.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.Oddity;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The console in a real Chromium, worked by the keyboard alone. */
class ConsoleTest {
    private static final String STING = "<img src=x onerror=\"window.stung=1\">";
    private static final Path SCREENSHOT = Path.of("../../docs/images/simulator-console.png");

    /** One for all tests; null until the first has started it. */
    private static Browser browser;

    private final GraphCallsSimulator simulator =
            GraphCallsSimulator.builder().timeFactor(10).start();
    private final HttpBot bot = new HttpBot("app-7");

    @AfterAll
    static void close() {
        Optional.ofNullable(browser).ifPresent(Browser::close);
    }

    @BeforeEach
    void serve() throws Exception {
        // Here and not once for all: then each test is reported as skipped, with the reason.
        browser = browser == null ? Browser.start() : browser;
        Scenario settings = new Scenario(
                Optional.of(URI.create(bot.callback())),
                Optional.empty(),
                OddityRequest.NONE,
                Duration.ZERO,
                List.of(),
                List.of(),
                List.of());
        ControlApi.serve(simulator, new Bots(simulator, settings));
        Console.serve(simulator);
        bot.pointedAt(simulator.graphUrl());
        browser.prefers("light");
        browser.complaints();
        browser.open(URI.create(simulator.graphUrl() + "/"), 1440, 900);
        patiently().until(() -> browser.text("#link").equals("connected"));
    }

    @AfterEach
    void stop() {
        // Else the page goes on asking a simulator that is not there any longer, which the next test would hear of.
        Optional.ofNullable(browser).ifPresent(it -> it.open(URI.create("about:blank"), 1440, 900));
        bot.close();
        simulator.close();
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(20));
    }

    private static void untilShown(String selector, String text) {
        patiently().untilAsserted(() -> assertThat(browser.text(selector)).contains(text));
    }

    private void dial(String who) {
        browser.tabTo("#caller").type(who).press(Keys.ENTER);
    }

    @Test
    void aCallIsDialledPlayedWithAndHungUpByTheKeyboardAlone() {
        dial("+14255550123");
        untilShown("#call-state", "established");
        untilShown("#calls", "caller +14255550123");
        untilShown("#diagram .deed", "dials");
        untilShown("#diagram .perception", "menu.wav");

        browser.tabTo(".keys button").press("1");
        untilShown("#diagram .deed", "presses 1");
        untilShown("#diagram .notification", "tone1");
        untilShown("#diagram .perception", "hours.wav");

        browser.tabTo(".hang-up").press(Keys.ENTER);
        untilShown("#call-state", "terminated");
        untilShown("#calls .pill", "terminated");
        assertThat((Boolean) browser.run("return document.querySelector('.hang-up').disabled"))
                .isTrue();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void stepsOpenToShowWhatWasSent() {
        dial("+14255550123");
        untilShown("#diagram .perception", "menu.wav");

        browser.tabTo(".request button[aria-expanded=false]");
        while (!browser.text(".request button:focus").contains("playPrompt")) {
            browser.press(Keys.TAB).tabTo(".request button");
        }
        browser.press(Keys.ENTER);
        untilShown("#diagram .body", "\"clientContext\": \"a menu\"");
        browser.press(Keys.ENTER);
        patiently().until(() -> browser.text("#diagram .body").isEmpty());
    }

    @Test
    void aPromptIsPlayedThroughTheSimulator() {
        dial("+14255550123");
        untilShown("#hearing", "menu.wav");

        Object length = browser.runUntilDone("""
                const done = arguments[0], player = document.getElementById("player");
                player.addEventListener("loadedmetadata", () => done(player.duration));
                player.addEventListener("error", () => done(player.error.message));
                player.preload = "auto";
                player.load();""");

        assertThat(((Number) length).doubleValue()).isEqualTo(1);
    }

    @Test
    void onlyWhatTheBotAskedForInThatCallIsFetched() throws Exception {
        dial("+14255550123");
        untilShown("#hearing", "menu.wav");
        String prompt = "/simulator/calls/" + simulator.calls().get(0).id() + "/prompt?name=";

        assertThat(get(prompt + "menu.wav").headers().firstValue("Content-Type"))
                .hasValue("audio/wav");
        HttpResponse<String> other = get(prompt + "calls");
        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(other.body())
                .isEqualTo("{\"error\":\"The bot has asked for no prompt calls of this machine in call 1.\"}");
    }

    @Test
    void aFaultThatIsInjectedHappensAndIsShown() {
        browser.tabTo("#names").type("playPrompt").press(Keys.ENTER);
        untilShown("#fault-said", "It will happen.");

        dial("+14255550123");

        untilShown("#diagram .fault", "playPrompt is refused as one too many (429, Retry-After 2)");
        untilShown("#diagram .refusal", "POST playPrompt 429");
        untilShown("#faults", "too many requests");
        untilShown("#faultsTotal", "1");
    }

    @Test
    void everyKindOfFaultCanBeInjected() {
        patiently().until(() -> (Long) browser.run("return document.getElementById('does').length") > 10);
        long kinds = (Long) browser.run("return document.getElementById('does').length");
        for (long kind = 0; kind < kinds; kind++) {
            browser.run("""
                    const does = document.getElementById("does");
                    does.selectedIndex = arguments[0];
                    does.dispatchEvent(new Event("change", { bubbles: true }));
                    document.getElementById("fault-said").textContent = "";
                    document.getElementById("fault").requestSubmit();""", kind);
            untilShown("#fault-said", "It will happen.");
        }
        assertThat(kinds)
                .isEqualTo(FaultRequest.kindsOfRequests().size()
                        + FaultRequest.kindsOfNotifications().size());
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void everyStepCanBeToldAndWhatCameOfItIsSaid() {
        dial("+14255550123");
        untilShown("#diagram .perception", "menu.wav");
        assertThat(browser.run("return document.querySelector('.step-form select').length"))
                .isEqualTo((long) StepWords.all().size());

        told("hearsNothingFor", "1s");
        untilShown(".person output", "It is done.");
        told("isTransferredTo", "anna");
        browser.tabTo(".hang-up").press(Keys.ENTER);
        untilShown(".person output", "The caller expected to be transferred to anna within 15 s");
        assertThat(browser.complaints()).isEmpty();
    }

    private static void told(String word, String value) {
        browser.run("""
                const form = document.querySelector(".step-form"), word = form.querySelector("select");
                word.value = arguments[0];
                word.dispatchEvent(new Event("change", { bubbles: true }));
                form.querySelector("input").value = arguments[1];
                form.requestSubmit();""", word, value);
    }

    @Test
    void odditiesAreSwitched() {
        patiently()
                .until(() -> (Long) browser.run("return document.querySelectorAll('#oddity-list input').length")
                        == Oddity.values().length);
        int usual = simulator.oddities().list().size();

        browser.tabTo("#oddities summary").press(Keys.ENTER);
        browser.tabTo("#oddity-ETAGS").press(Keys.SPACE);

        untilShown("#oddities-on", Integer.toString(usual + 1));
        assertThat(simulator.oddities().list()).contains(Oddity.ETAGS);
        browser.press(Keys.SPACE);
        untilShown("#oddities-on", Integer.toString(usual));
        assertThat(simulator.oddities().list()).doesNotContain(Oddity.ETAGS);
    }

    @Test
    void theJournalIsSearchedAndLeadsToTheCall() {
        dial("+14255550123");
        untilShown("#diagram .perception", "menu.wav");
        dial("+14255550124");
        untilShown("#call-title", "Call 2");
        untilShown("#diagram .perception", "menu.wav");

        browser.tabTo("#text").type("MENU.wav").press(Keys.ENTER);
        untilShown("#results", "[1] caller hears menu.wav (1 s)");
        untilShown("#results", "[2] POST playPrompt");

        browser.tabTo("#results button");
        while (!browser.text("#results button:focus").contains("[1] POST playPrompt")) {
            browser.press(Keys.TAB).tabTo("#results button");
        }
        browser.press(Keys.ENTER);
        untilShown("#call-title", "Call 1");
        untilShown("#results .body", "clientContext");

        browser.tabTo("#text").type("no such thing").press(Keys.ENTER);
        untilShown("#search-said", "Nothing was found.");
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        dial("+14255550123");
        untilShown("#call-state", "established");

        dial("+14255550123");

        untilShown("#dial-said", "+14255550123 is on a call already.");
    }

    @Test
    void whatBotsAndPeopleSendStaysText() throws Exception {
        bot.saying(STING);
        String meeting = simulator.graphUrl() + "/simulator/meetings/19:stung@thread.v2/joins";
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(meeting))
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"person\": \"<img src=y onerror=window.stung=2>\", \"name\": \"<img src=z"
                                                + " onerror=window.stung=3>\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        bot.join("19:stung@thread.v2");

        untilShown("#people .name", "<img src=z onerror=window.stung=3>");
        untilShown("#people .id", "<img src=y onerror=window.stung=2>");
        untilShown("#actors", "<img src=z onerror=window.stung=3>");
        untilShown("#diagram .request", "playPrompt");
        browser.tabTo("#text").type("stung=1").press(Keys.ENTER);
        browser.tabTo("#results button").press(Keys.ENTER);
        untilShown("#results .body", "<img src=x onerror=");
        assertThat(browser.run("return typeof window.stung")).isEqualTo("undefined");
        assertThat(browser.run("return document.querySelectorAll('img').length"))
                .isEqualTo(1L);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void textCanBeReadInLightAndInDark() {
        dial("+14255550123");
        untilShown("#diagram .perception", "menu.wav");
        browser.tabTo("#text").type("menu.wav").press(Keys.ENTER);
        untilShown("#results", "playPrompt");

        for (String scheme : List.of("light", "dark")) {
            browser.prefers(scheme);
            patiently()
                    .until(() -> browser.run("return matchMedia('(prefers-color-scheme: dark)').matches")
                            .equals(scheme.equals("dark")));
            assertThat((List<?>) browser.run(WEAK_TEXTS)).as(scheme).isEmpty();
        }
    }

    @Test
    void aNarrowWindowNeedsNoScrollingToTheSide() {
        dial("+14255550123");
        untilShown("#diagram .perception", "menu.wav");

        for (int width : List.of(1440, 1101, 1000, 400)) {
            browser.open(URI.create(simulator.graphUrl() + "/"), width, 900);
            untilShown("#diagram .perception", "menu.wav");
            assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
        }
    }

    @Test
    void everythingThatCanBeWorkedHasAName() {
        dial("+14255550123");
        untilShown("#diagram .perception", "menu.wav");

        assertThat((List<?>) browser.run("""
                return [...document.querySelectorAll("button, input, select, audio, [tabindex='0']")]
                    .filter(it => !(it.innerText || it.getAttribute("aria-label") || it.labels?.length))
                    .map(it => it.outerHTML)""")).isEmpty();
    }

    @Test
    void nothingIsLoadedFromElsewhere() throws Exception {
        dial("+14255550123");
        untilShown("#diagram .perception", "menu.wav");

        assertThat((List<?>) browser.run("return performance.getEntriesByType('resource').map(it => it.name)"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name.toString()).startsWith(simulator.graphUrl() + "/"));
        assertThat(get("/").headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whatIsBeingHeardIsShownUntilItIsOver() {
        dial("+14255550123");
        untilShown("#diagram .perception", "menu.wav");
        untilShown("#hearing", "menu.wav was heard last");

        browser.tabTo(".keys button").press("3");

        untilShown("#hearing", "♪ music.wav is being heard");
        untilShown("#calls .hears", "♪ music.wav");
        browser.tabTo(".hang-up").press(Keys.ENTER);
        untilShown("#hearing", "music.wav was heard last");
    }

    @Test
    void theReadmesPictureIsMadeHere() throws Exception {
        dial("+442079460123");
        untilShown("#diagram .perception", "menu.wav");
        browser.tabTo(".hang-up").press(Keys.ENTER);
        untilShown("#call-state", "terminated");
        bot.call("anna.berg");
        dial("+14255550187");
        untilShown("#call-title", "Call 3");
        untilShown("#diagram .perception", "menu.wav");
        dial("+14255550123");
        untilShown("#call-title", "Call 4");
        untilShown("#diagram .perception", "menu.wav");
        browser.tabTo("#names").type("playPrompt").press(Keys.ENTER);
        untilShown("#fault-said", "It will happen.");
        browser.tabTo(".keys button").press("1");
        untilShown("#diagram .refusal", "429");
        browser.tabTo(".keys button").press("3");
        untilShown("#hearing", "is being heard");
        browser.tabTo("#text").type("tone").press(Keys.ENTER);
        untilShown("#results", "tone3");
        browser.run("document.activeElement.blur(); document.getElementById('diagram-box').scrollTop = 1e6");

        byte[] picture = browser.screenshot();

        assertThat(picture).hasSizeGreaterThan(20_000);
        Files.write(Path.of("target/console-light.png"), picture);
        browser.prefers("dark");
        Files.write(Path.of("target/console-dark.png"), browser.screenshot());
        if (Boolean.getBoolean("screenshot.write")) {
            Files.createDirectories(SCREENSHOT.getParent());
            Files.write(SCREENSHOT, picture);
        }
        assertThat(SCREENSHOT).exists();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(simulator.graphUrl() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    /** Elements with text of their own that has less than the contrast of 4.5 that the WCAG ask for. */
    private static final String WEAK_TEXTS = """
            const numbers = colour => colour.match(/[0-9.]+/g).map(Number);
            const light = ([r, g, b]) => [r, g, b].map(one => one / 255)
                .map(one => one <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)
                .reduce((sum, one, index) => sum + one * [0.2126, 0.7152, 0.0722][index], 0);
            const backOf = element => {
                for (let it = element; it; it = it.parentElement) {
                    const [r, g, b, alpha = 1] = numbers(getComputedStyle(it).backgroundColor);
                    if (alpha === 1) return [r, g, b];
                }
                return [255, 255, 255];
            };
            return [...document.querySelectorAll("body *")]
                .filter(it => it.checkVisibility() && !it.disabled
                    && [...it.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
                .map(it => {
                    const [a, b] = [light(numbers(getComputedStyle(it).color)), light(backOf(it))];
                    return [(Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), it];
                })
                .filter(([contrast]) => contrast < 4.5)
                .map(([contrast, it]) => contrast.toFixed(2) + " " + it.outerHTML.slice(0, 120))""";
}
