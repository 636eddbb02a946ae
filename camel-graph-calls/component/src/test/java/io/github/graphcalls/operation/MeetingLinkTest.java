package io.github.graphcalls.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingLinkTest {

    private static final String THREAD = "19:meeting_NzQxYjE2ZTctOTk4@thread.v2";
    private static final String TENANT = "5a0f7c1e-2b3d-4e6f-8a9b-0c1d2e3f4a5b";
    private static final String ORGANIZER = "9c8b7a6d-5e4f-4c3b-a291-0f1e2d3c4b5a";
    private static final String CONTEXT = "{\"Tid\":\"" + TENANT + "\",\"Oid\":\"" + ORGANIZER + "\"}";
    private static final String LINK = longLink("teams.microsoft.com", "0", CONTEXT);
    private static final String SHORT = "https://teams.microsoft.com/meet/2345678901234?p=AbCdEf123";

    private static final MeetingLink MEETING = new MeetingLink.ByOrganizer(THREAD, "0", "", ORGANIZER, TENANT);
    private static final MeetingLink NUMBERED = new MeetingLink.ById("2345678901234", "AbCdEf123");

    @Test
    void theLinkOfAnInvitationNamesThreadOrganiserAndTenant() throws Unfit {
        assertThat(MeetingLinkReader.read(LINK)).isEqualTo(MEETING);
        assertThat(MEETING.properties().toString())
                .isEqualTo("{\"chatInfo\":{\"@odata.type\":\"#microsoft.graph.chatInfo\",\"threadId\":\"" + THREAD
                        + "\",\"messageId\":\"0\"},\"meetingInfo\":{"
                        + "\"@odata.type\":\"#microsoft.graph.organizerMeetingInfo\",\"organizer\":{"
                        + "\"@odata.type\":\"#microsoft.graph.identitySet\",\"user\":{"
                        + "\"@odata.type\":\"#microsoft.graph.identity\",\"id\":\"" + ORGANIZER + "\",\"tenantId\":\""
                        + TENANT + "\"}}},\"tenantId\":\"" + TENANT + "\"}");
    }

    @Test
    void aShortLinkNamesNumberAndPasscode() throws Unfit {
        assertThat(MeetingLinkReader.read(SHORT)).isEqualTo(NUMBERED);
        assertThat(MeetingLinkReader.read("https://teams.microsoft.com/meet/2345678901234"))
                .isEqualTo(new MeetingLink.ById("2345678901234", ""));
    }

    @Test
    void aLinkMayBeEncodedNotAtAllOrTwiceOrThrice() throws Unfit {
        String plain = "https://teams.microsoft.com/l/meetup-join/" + THREAD + "/0?context=" + CONTEXT;

        assertThat(MeetingLinkReader.read(plain)).isEqualTo(MEETING);
        assertThat(MeetingLinkReader.read(LINK.replace("%", "%25"))).isEqualTo(MEETING);
        assertThat(MeetingLinkReader.read(encoded(LINK))).isEqualTo(MEETING);
        assertThat(MeetingLinkReader.read(encoded(encoded(LINK)))).isEqualTo(MEETING);
        assertThat(MeetingLinkReader.read(encoded(SHORT))).isEqualTo(NUMBERED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "teams.microsoft.com",
                "teams.cloud.microsoft",
                "teams.microsoft.us",
                "gov.teams.microsoft.us",
                "dod.teams.microsoft.us",
                "TEAMS.Microsoft.com:443"
            })
    void theSitesOfAllCloudsWithTeamsAreKnown(String host) throws Unfit {
        assertThat(MeetingLinkReader.read(longLink(host, "0", CONTEXT))).isEqualTo(MEETING);
        assertThat(MeetingLinkReader.read("https://" + host + "/meet/2345678901234?p=AbCdEf123"))
                .isEqualTo(NUMBERED);
    }

    @Test
    void aChannelsMeetingKeepsItsMessages() throws Unfit {
        String context = "{\"Tid\":\"" + TENANT + "\",\"Oid\":\"" + ORGANIZER
                + "\",\"IsBroadcastMeeting\":false,\"MessageId\":\"1712345678901\"}";
        String link = longLink("teams.microsoft.com", "1698765432109", context)
                .replace("meeting_NzQxYjE2ZTctOTk4%40thread.v2", "a1b2c3%40thread.tacv2");

        assertThat(MeetingLinkReader.read(link))
                .isEqualTo(new MeetingLink.ByOrganizer(
                        "19:a1b2c3@thread.tacv2", "1698765432109", "1712345678901", ORGANIZER, TENANT));
    }

    @Test
    void whatMailProgramsMakeOfALinkIsUndone() throws Unfit {
        String safe = "https://eur03.safelinks.protection.outlook.com/ap/t-59584e83/?url=" + encoded(LINK)
                + "&data=05%7C02%7Csomebody%40example.com%7C0&sdata=q%3D&reserved=0";

        assertThat(MeetingLinkReader.read(safe)).isEqualTo(MEETING);
        assertThat(MeetingLinkReader.read(safe.replace("&", "&amp;"))).isEqualTo(MEETING);
        assertThat(MeetingLinkReader.read(safe.replace(encoded(LINK), encoded(SHORT))))
                .isEqualTo(NUMBERED);
        assertThat(MeetingLinkReader.read("Join here: <" + LINK + ">.")).isEqualTo(MEETING);
        assertThat(MeetingLinkReader.read("<a href=\"" + LINK + "&amp;anon=true\">Join</a>"))
                .isEqualTo(MEETING);
        assertThat(MeetingLinkReader.read("<a href=\"" + SHORT.replace("?", "?a=1&amp;") + "\">Join</a>"))
                .isEqualTo(NUMBERED);
        assertThat(MeetingLinkReader.read("(see " + SHORT + "), or phone.")).isEqualTo(NUMBERED);
        assertThat(MeetingLinkReader.read("Join:\r\n" + SHORT + "\r\nMeeting ID: 234 567"))
                .isEqualTo(NUMBERED);
        assertThat(MeetingLinkReader.read(brokenEvery(70, LINK, "\r\n"))).isEqualTo(MEETING);
        assertThat(MeetingLinkReader.read("> Join\n> " + brokenEvery(60, LINK, "\n> ") + "\n> Bye"))
                .isEqualTo(MEETING);
        assertThat(MeetingLinkReader.read("<" + brokenEvery(40, LINK, "\n  ") + ">"))
                .isEqualTo(MEETING);
    }

    @Test
    void whatBrowsersMakeOfALinkIsUndone() throws Unfit {
        String place = LINK.substring("https://teams.microsoft.com".length());
        String launcher = "https://teams.microsoft.com/dl/launcher/launcher.html?url=" + encoded("/_#" + place)
                + "&type=meetup-join&deeplinkId=0d9f&directDl=true&msLaunch=true&suppressPrompt=true";

        assertThat(MeetingLinkReader.read(launcher)).isEqualTo(MEETING);
        assertThat(MeetingLinkReader.read("https://teams.microsoft.com/_#" + place + "&anon=true"))
                .isEqualTo(MEETING);
        assertThat(MeetingLinkReader.read("https://teams.microsoft.com/v2/?meetingjoin=true#" + place))
                .isEqualTo(MEETING);
        assertThat(MeetingLinkReader.read("msteams:" + place)).isEqualTo(MEETING);
        assertThat(MeetingLinkReader.read("teams.microsoft.com" + place)).isEqualTo(MEETING);
        assertThat(MeetingLinkReader.read("https://nam01.safelinks.protection.outlook.com/?url=" + encoded(launcher)))
                .isEqualTo(MEETING);
    }

    @Test
    void ofAWholeInvitationTheLinkOfTheMeetingIsRead() throws Unfit {
        assertThat(MeetingLinkReader.read("Need help?<https://aka.ms/JoinTeamsMeeting?omkt=en-US>\nJoin the meeting"
                        + " now<" + LINK
                        + ">\nMeeting ID: 234 567 890 12\nFor organizers: Meeting options<https://teams"
                        + ".microsoft.com/meetingOptions/?organizerId=" + ORGANIZER + ">"))
                .isEqualTo(MEETING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tomorrow at ten | a text without a link",
                "https://example.com/l/meetup-join/19%3ax%40thread.v2/0 | a link to example.com",
                "https://teams.microsoft.com@example.com/meet/2345678901234?p=x | a link to example.com",
                "https://teams.live.com/meet/9312345678901?p=Secret1 | a link to teams.live.com, Teams for personal use,"
                        + " whose meetings Graph cannot join",
                "https://teams.microsoft.com/l/channel/19%3aabc%40thread.tacv2/General | a link to teams.microsoft.com"
                        + " that is neither /l/meetup-join/ nor /meet/",
                "https://teams.microsoft.com/meet/12ab?p=Secret1 | a link to teams.microsoft.com, /meet/, whose meeting"
                        + " id is not 9 to 20 digits",
                "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0 | a link to"
                        + " teams.microsoft.com, /l/meetup-join/, without a context that can be read",
                "https://teams.microsoft.com/l/meetup-join/meeting_x/0?context=%7b%7d | a link to teams.microsoft.com,"
                        + " /l/meetup-join/, whose thread is not 19:…@thread.…",
                "https://teams.microsoft.com/l/meetup-join/19%3am%40thread.v2/0?context=%7b%22Tid%22%3a%221%22%7d | a"
                        + " link to teams.microsoft.com, /l/meetup-join/, whose context lacks the organiser (Oid)",
                "https://teams.microsoft.com/l/meetup-join/19%3am%40thread.v2/x?context=%7b%7d | a link to"
                        + " teams.microsoft.com, /l/meetup-join/, whose message is no number",
            })
    void whatALinkLacksIsSaidWithoutShowingIt(String text, String has) {
        Unfit unfit = catchThrowableOfType(Unfit.class, () -> MeetingLinkReader.read(text));

        assertThat(unfit).hasMessage("as joinUrl the link of a Teams meeting, not " + has);
    }

    @Test
    void hugeTextsEndInTheSameError() {
        for (String piece : new String[] {"%25", "%7b", "https://", "<", "&amp;", "{\"a\":", "\n", "/meet/1?p="}) {
            String huge =
                    "https://teams.microsoft.com/l/meetup-join/19%3am%40thread.v2/0?context=" + piece.repeat(6000);
            assertThat(catchThrowableOfType(Unfit.class, () -> MeetingLinkReader.read(huge)))
                    .isNotNull();
        }
    }

    private static String longLink(String host, String message, String context) {
        return "https://" + host + "/l/meetup-join/" + encoded(THREAD) + "/" + message + "?context=" + encoded(context);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String brokenEvery(int characters, String text, String with) {
        return text.replaceAll("(.{" + characters + "})", "$1" + with);
    }
}
