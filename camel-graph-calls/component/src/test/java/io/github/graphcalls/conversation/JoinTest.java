package io.github.graphcalls.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.model.Call;
import io.github.graphcalls.simulator.RequestRecord;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class JoinTest {

    private static final String LINK =
            "https://teams.microsoft.com/l/meetup-join/19%3ameeting_Nz%40thread.v2/0?context="
                    + "%7b%22Tid%22%3a%225a0f7c1e-2b3d-4e6f-8a9b-0c1d2e3f4a5b%22%2c%22Oid%22%3a"
                    + "%229c8b7a6d-5e4f-4c3b-a291-0f1e2d3c4b5a%22%7d";

    @Test
    void aMeetingIsJoinedByItsLinkAndTheRouteGoesOnOnceItCanBeHeard() throws Exception {
        try (SimulatedBot bot = joining()) {
            Exchange joined = bot.join(Map.of("CamelGraphCallsJoinUrl", "Join here: <" + LINK + ">"));

            assertThat(joined.getException()).isNull();
            assertThat(joined.getMessage().getBody(Call.class).state()).hasToString("established");
            assertThat(joined.getMessage().getHeader("CamelGraphCallsCallId"))
                    .isEqualTo(bot.simulator.calls().get(0).id());
            List<RequestRecord> requests = bot.simulator.requests("create");
            assertThat(requests).hasSize(1);
            assertThat(requests.get(0).body().toString()).contains("19:meeting_Nz@thread.v2", "organizerMeetingInfo");
        }
    }

    @Test
    void anApplicationMayJoinTheSameMeetingTwiceAndHasTwoCalls() throws Exception {
        try (SimulatedBot bot = joining()) {
            Exchange first = bot.join(Map.of("CamelGraphCallsJoinUrl", LINK));
            Exchange second = bot.join(Map.of("CamelGraphCallsJoinUrl", LINK));

            assertThat(first.getMessage().getHeader("CamelGraphCallsCallId"))
                    .isNotEqualTo(second.getMessage().getHeader("CamelGraphCallsCallId"));
            assertThat(bot.simulator.calls()).hasSize(2);
        }
    }

    @Test
    void aLinkToAnotherSiteIsRefusedAndNothingIsSent() throws Exception {
        try (SimulatedBot bot = joining()) {
            Exchange refused =
                    bot.join(Map.of("CamelGraphCallsJoinUrl", "https://example.com/meet/234567890123?p=Secret1"));

            assertThat(refused.getException(GraphCallsException.class))
                    .hasMessage(
                            "join: takes as joinUrl the link of a Teams meeting, the header CamelGraphCallsJoinUrl has a"
                                    + " link to example.com. Nothing was sent. Copy the link of Join in the invitation, or give"
                                    + " joinMeetingId and passcode instead.");
            assertThat(bot.simulator.requests("create")).isEmpty();
        }
    }

    @Test
    void whatContradictsOrLacksAMeetingIsRefused() throws Exception {
        try (SimulatedBot bot = joining()) {
            assertThat(bot.join(Map.of()).getException())
                    .hasMessage("join: needs joinUrl, joinMeetingId, or chatInfo and meetingInfo. Nothing was sent.");
            assertThat(bot.join(Map.of("CamelGraphCallsPasscode", "Secret1")).getException())
                    .hasMessage("join: needs joinMeetingId with the passcode. Nothing was sent.");
            assertThat(bot.join(Map.of("CamelGraphCallsJoinUrl", LINK, "CamelGraphCallsJoinMeetingId", "234567890123"))
                            .getException())
                    .hasMessage("join: takes one meetingInfo, what else was given has another than joinMeetingId."
                            + " Nothing was sent. Give one of the two.");
            assertThat(bot.join(Map.of("CamelGraphCallsJoinMeetingId", "12 34")).getException())
                    .hasMessage(
                            "join: takes 9 to 20 digits as joinMeetingId, the header CamelGraphCallsJoinMeetingId has"
                                    + " something else. Nothing was sent.");
            assertThat(bot.simulator.requests("create")).isEmpty();
        }
    }

    private static SimulatedBot joining() throws Exception {
        return SimulatedBot.with((routes, self) -> {
            routes.from("graph-calls:notifications?events=incoming").to("log:incoming");
            routes.from("direct:join").errorHandler(routes.noErrorHandler()).to("graph-calls:join?await=mediaActive");
        });
    }
}
