package io.github.graphcalls.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each way in which the service departs from its tables: seen when it is on, not seen when it is off. */
class OddityTest {
    /** Whether what the bot saw shows the oddity. */
    private interface Sign {
        boolean isIn(Seen seen);
    }

    /** All that a bot saw: the notifications one by one, and the answer to its invite. */
    private record Seen(List<JsonNode> notifications, JsonNode invited) {
        Stream<JsonNode> of(String type) {
            return notifications.stream().filter(one -> dataType(one).equals("#microsoft.graph." + type));
        }

        private static String dataType(JsonNode one) {
            JsonNode data = one.path("resourceData");
            return (data.isArray() ? data.path(0) : data).path("@odata.type").asText();
        }

        boolean any(String pointer, String pattern) {
            return notifications.stream()
                    .anyMatch(one -> one.at(pointer).asText().matches(pattern));
        }

        /** The states that calls of this direction were told in, in order. */
        List<String> states(String direction) {
            return of("call")
                    .map(one -> one.path("resourceData"))
                    .filter(data -> data.path("direction").asText().equals(direction))
                    .map(data -> data.path("state").asText())
                    .toList();
        }
    }

    private static final Map<Oddity, Sign> SIGNS = Map.ofEntries(
            Map.entry(
                    Oddity.INVITE_RUNNING_WITH_CAPITAL,
                    seen -> seen.invited.path("status").asText().equals("Running")),
            Map.entry(
                    Oddity.REJECTED_WITHOUT_STATE,
                    seen -> seen.of("call")
                            .anyMatch(one -> one.path("changeType").asText().equals("deleted")
                                    && !one.path("resourceData").has("state"))),
            Map.entry(
                    Oddity.RESOURCE_BESIDE_RESOURCE_URL,
                    seen -> seen.notifications.stream().anyMatch(one -> one.has("resource") && one.has("resourceUrl"))),
            Map.entry(Oddity.HOLD_MUSIC_URL_WITHOUT_SLASH, seen -> seen.any("/resourceUrl", "communications/.*")),
            Map.entry(
                    Oddity.TRANSFER_SUB_CODE_WITH_CAPITAL,
                    seen -> seen.any("/resourceData/resultInfo/subCode", "7000")),
            Map.entry(
                    Oddity.ANSWERED_BY_ENCRYPTED,
                    seen -> seen.any("/resourceData/answeredBy/identity/encrypted/id", "[0-9a-z]{40,50}")),
            Map.entry(
                    Oddity.GROUP_TRANSFER_ENDS_THE_CALL, seen -> seen.any("/resourceData/resultInfo/subcode", "7015")),
            Map.entry(
                    Oddity.RESULT_AS_STRINGS,
                    seen -> seen.of("call")
                            .anyMatch(one ->
                                    one.at("/resourceData/resultInfo/code").isTextual())),
            Map.entry(
                    Oddity.IDS_IN_CAPITAL_HEX,
                    seen -> seen.any("/resourceUrl", "/?communications/calls/[0-9A-F]{32}(/.*)?")),
            Map.entry(
                    Oddity.RESOURCE_INSTEAD_OF_RESOURCE_URL,
                    seen -> seen.notifications.stream()
                            .anyMatch(one -> one.has("resource") && !one.has("resourceUrl"))),
            Map.entry(
                    Oddity.UNTYPED_ENVELOPE,
                    seen -> seen.notifications.stream().anyMatch(one -> !one.has("@odata.type"))),
            Map.entry(
                    Oddity.UNTYPED_INSIDE,
                    seen -> seen.of("call")
                            .map(one -> one.at("/resourceData/source"))
                            .anyMatch(source -> source.isObject() && !source.has("@odata.type"))),
            Map.entry(
                    Oddity.ABSENT_KINDS_AS_NULL,
                    seen -> seen.of("call")
                            .anyMatch(one -> one.at("/resourceData/source/identity/guest")
                                    .isNull())),
            Map.entry(
                    Oddity.CALL_WITHOUT_ID,
                    seen -> seen.of("call")
                            .anyMatch(one -> !one.path("resourceData").has("id"))),
            Map.entry(Oddity.ETAGS, seen -> seen.any("/resourceData/@odata.etag", "W/\"5445\"")),
            Map.entry(Oddity.ROSTER_BELOW_OPERATIONS, seen -> seen.any("/resourceUrl", ".*/operations/participants")),
            Map.entry(
                    Oddity.PEOPLE_AS_APPLICATIONS,
                    seen -> seen.any("/resourceData/1/info/identity/application/id", "anna-id")),
            Map.entry(
                    Oddity.CONTENT_SHARING_WITHOUT_DATA,
                    seen -> seen.notifications.stream()
                            .anyMatch(one -> one.path("resourceUrl").asText().matches(".*/contentsharingsessions/.+")
                                    && !one.has("resourceData"))),
            Map.entry(
                    Oddity.ESTABLISHED_BEFORE_ESTABLISHING,
                    seen -> seen.states("incoming").indexOf("established")
                            < seen.states("incoming").indexOf("establishing")),
            Map.entry(Oddity.RINGING_TOLD, seen -> seen.states("outgoing").contains("ringing")),
            Map.entry(
                    Oddity.ESTABLISHED_REPEATED,
                    seen -> seen.of("call")
                            .anyMatch(one -> one.path("changeType").asText().equals("updated")
                                    && one.path("resourceData").has("callbackUri"))),
            Map.entry(
                    Oddity.END_NEVER_TOLD,
                    seen -> seen.of("call")
                            .noneMatch(one -> one.path("changeType").asText().equals("deleted"))));

    @ParameterizedTest
    @EnumSource(Oddity.class)
    void anOddityIsSeenWhenItIsOnAndNotWhenItIsOff(Oddity oddity) {
        Seen on = seenWith(GraphCallsSimulator.builder().oddity(oddity).start());
        ConformityListener.takeFaults();
        Seen off = seenWith(GraphCallsSimulator.builder().withoutOddity(oddity).start());

        assertThat(SIGNS.get(oddity).isIn(on)).as("on").isTrue();
        assertThat(SIGNS.get(oddity).isIn(off)).as("off").isFalse();
    }

    @Test
    void theUsualOnesAreThoseThatGraphsPagesShowAsTheUsualForm() {
        assertThat(Arrays.stream(Oddity.values()).filter(Oddity::isUsual).map(Oddity::name))
                .containsExactly(
                        "INVITE_RUNNING_WITH_CAPITAL",
                        "REJECTED_WITHOUT_STATE",
                        "RESOURCE_BESIDE_RESOURCE_URL",
                        "HOLD_MUSIC_URL_WITHOUT_SLASH",
                        "TRANSFER_SUB_CODE_WITH_CAPITAL",
                        "ANSWERED_BY_ENCRYPTED",
                        "GROUP_TRANSFER_ENDS_THE_CALL");
        assertThat(Oddity.ETAGS.page()).isEqualTo("https://learn.microsoft.com/graph/api/call-playprompt");
    }

    @Test
    void theGuideHasThemAllInTheirOrder() throws IOException {
        String guide = Files.readString(Path.of("../../docs/simulator.md"));

        assertThat(Pattern.compile("^\\| `([A-Z_]+)` .*?(yes )?\\|$", Pattern.MULTILINE)
                        .matcher(guide)
                        .results()
                        .map(row -> row.group(1) + (row.group(2) == null ? "" : " is usual")))
                .containsExactlyElementsOf(Arrays.stream(Oddity.values())
                        .map(one -> one.name() + (one.isUsual() ? " is usual" : ""))
                        .toList());
    }

    @Test
    void allAtOnceGetAlong() {
        GraphCallsSimulator oddest =
                GraphCallsSimulator.builder().oddity(Oddity.values()).start();
        Seen seen = seenWith(oddest);
        ConformityListener.takeFaults();

        assertThat(seen.notifications).hasSizeGreaterThan(10);
    }

    @Test
    void withoutAnyTheServiceKeepsToItsTables() {
        Seen seen = seenWith(
                GraphCallsSimulator.builder().withoutOddity(Oddity.values()).start());

        assertThat(seen.notifications).hasSizeGreaterThan(10);
        SIGNS.forEach(
                (oddity, sign) -> assertThat(sign.isIn(seen)).as(oddity.name()).isFalse());
    }

    /** One call after another, so that everything happens in which an oddity may show. */
    private static Seen seenWith(GraphCallsSimulator simulator) {
        try (simulator;
                TinyBot bot = new TinyBot(simulator)) {
            aCallIsRejected(simulator, bot);
            aCallIsRedirectedToAPhone(simulator, bot);
            aCallIsMade(simulator, bot);
            aCallIsAnsweredAndItsTransferFails(simulator, bot);
            JsonNode invited = aMeetingIsHeld(simulator, bot);
            List<JsonNode> all = new ArrayList<>();
            bot.received.forEach(one -> one.getValue().path("value").forEach(all::add));
            return new Seen(all, invited);
        }
    }

    private static void aCallIsRejected(GraphCallsSimulator simulator, TinyBot bot) {
        simulator.caller("user-2").dials(bot.asBot());
        bot.post(simulator.calls().get(0).id(), "reject", "{}");
        simulator.time().advance(Duration.ofSeconds(2));
    }

    private static void aCallIsRedirectedToAPhone(GraphCallsSimulator simulator, TinyBot bot) {
        String call = simulator
                .caller("user-5")
                .dials(bot.asBot())
                .call()
                .orElseThrow()
                .id();
        bot.post(call, "redirect", "{\"targets\": [{\"identity\": {\"phone\": {\"id\": \"+14255550199\"}}}]}");
        simulator.time().advance(Duration.ofSeconds(2));
    }

    private static void aCallIsMade(GraphCallsSimulator simulator, TinyBot bot) {
        simulator.callee("user-4").rejects();
        bot.send("POST", "/communications/calls", bot.createBody("{\"identity\": {\"user\": {\"id\": \"user-4\"}}}"));
        simulator.time().advance(Duration.ofSeconds(5));
    }

    private static void aCallIsAnsweredAndItsTransferFails(GraphCallsSimulator simulator, TinyBot bot) {
        Person caller = simulator.caller("user-1").dials(bot.asBot());
        String call = caller.call().orElseThrow().id();
        bot.post(call, "answer", bot.answerBody());
        simulator.time().advance(Duration.ofSeconds(2));
        simulator.operator("operator-id").rejects();
        bot.post(call, "transfer", "{\"transferTarget\": {\"identity\": {\"user\": {\"id\": \"operator-id\"}}}}");
        simulator.time().advance(Duration.ofSeconds(5));
        caller.hangsUp().waits(Duration.ofSeconds(1));
    }

    private static JsonNode aMeetingIsHeld(GraphCallsSimulator simulator, TinyBot bot) {
        Meeting meeting = simulator.meeting("19:meeting@thread.v2");
        Person anna = simulator.attendee("anna-id", "Anna").joins(meeting);
        bot.send(
                "POST",
                "/communications/calls",
                bot.createMeetingBody()
                        .replaceFirst(
                                "}$",
                                ", \"callOptions\": {\"@odata.type\": \"#microsoft.graph.outgoingCallOptions\","
                                        + " \"isContentSharingNotificationEnabled\": true}}"));
        simulator.time().advance(Duration.ofSeconds(2));
        SimulatedCall call = meeting.calls().get(0);
        anna.sharesScreen();
        String participant = meeting.participant(anna).orElseThrow().id();
        bot.post(call.id(), "participants/" + participant + "/startHoldMusic", "{}");
        JsonNode invited = TinyBot.json(bot.post(
                        call.id(),
                        "participants/invite",
                        "{\"participants\": [{\"identity\": {\"user\": {\"id\": \"user-3\"}}}]}")
                .body());
        simulator.time().advance(Duration.ofSeconds(5));
        simulator.operator("operator-id").answers();
        bot.post(
                call.id(),
                "transfer",
                "{\"transferTarget\": {\"identity\": {\"user\": {\"id\": \"operator-id\"}}}, \"transferee\":"
                        + " {\"participantId\": \"" + participant + "\"}}");
        simulator.time().advance(Duration.ofSeconds(5));
        return invited;
    }
}
