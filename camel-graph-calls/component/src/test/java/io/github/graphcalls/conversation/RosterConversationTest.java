package io.github.graphcalls.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.docs.MeetingRoutes;
import io.github.graphcalls.model.Participant;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class RosterConversationTest {

    @Test
    void aMeetingIsToldByWhoComesAndGoesUntilTheApplicationIsAlone() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> {
            routes.from(
                            "graph-calls:notifications?events=participantJoined,participantLeft,participantMuted,aloneInCall")
                    .process(e -> self.notes.add(shown(e)));
            routes.from("direct:join")
                    .to("graph-calls:join?await=mediaActive&joinMeetingId=234567890123")
                    .to("graph-calls:inviteParticipants?await=completed&participants=+14255550177");
            routes.from("direct:mute").to("graph-calls:muteParticipant");
            routes.from("direct:remove").to("graph-calls:removeParticipant");
        })) {
            bot.join(Map.of());
            waitFor(bot, 1);
            String callId = bot.simulator.calls().get(0).id();
            Map<String, Object> one = Map.of(
                    "CamelGraphCallsCallId",
                    callId,
                    "CamelGraphCallsParticipantId",
                    bot.notes.get(0).split(" ")[1]);

            bot.context.createProducerTemplate().requestBodyAndHeaders("direct:mute", null, one);
            waitFor(bot, 2);
            bot.simulator.time().advance(Duration.ofMinutes(1));
            bot.context.createProducerTemplate().requestBodyAndHeaders("direct:remove", null, one);
            waitFor(bot, 4);

            assertThat(bot.notes.stream().map(note -> note.replaceFirst(" \\S+", "")))
                    .containsExactly(
                            "participantJoined +14255550177",
                            "participantMuted +14255550177",
                            "participantLeft +14255550177",
                            "aloneInCall");
        }
    }

    @Test
    void theRoutesOfTheDocumentationLeaveTheMeetingWhenAllOthersHaveLeft() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> {
            routes.from("graph-calls:notifications?events=participantJoined")
                    .process(e ->
                            self.notes.add(e.getMessage().getHeader("CamelGraphCallsParticipantId", String.class)));
            routes.from("direct:invite").to("graph-calls:inviteParticipants?participants=+14255550177");
            routes.from("direct:remove").to("graph-calls:removeParticipant");
        })) {
            bot.context.addRoutes(new MeetingRoutes());

            bot.join(Map.of("CamelGraphCallsJoinUrl", "https://teams.microsoft.com/meet/234567890123?p=AbCd12"));
            Map<String, Object> call =
                    Map.of("CamelGraphCallsCallId", bot.simulator.calls().get(0).id());
            bot.context.createProducerTemplate().requestBodyAndHeaders("direct:invite", null, call);
            waitFor(bot, 1);
            bot.simulator.time().advance(Duration.ofMinutes(1));
            Map<String, Object> one = new HashMap<>(call);
            one.put("CamelGraphCallsParticipantId", bot.notes.get(0));
            bot.context.createProducerTemplate().requestBodyAndHeaders("direct:remove", null, one);

            bot.simulator
                    .time()
                    .until(
                            "the application to leave",
                            Duration.ofMinutes(1),
                            () -> !bot.simulator.requests("hangUp").isEmpty());
        }
    }

    private static void waitFor(SimulatedBot bot, int events) {
        bot.simulator.time().until(events + " events", Duration.ofMinutes(1), () -> bot.notes.size() == events);
    }

    private static String shown(Exchange exchange) {
        String event = exchange.getMessage().getHeader("CamelGraphCallsEvent", String.class);
        if (event.equals("aloneInCall")) {
            return event;
        }
        Participant who = exchange.getMessage().getBody(Participant.class);
        return event + " " + exchange.getMessage().getHeader("CamelGraphCallsParticipantId") + " "
                + who.info().identity().phone().id();
    }
}
