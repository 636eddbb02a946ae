package io.github.graphcalls.operation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the link of a Teams meeting says, as part of the request that joins it. Made by {@link MeetingLinkReader}.
 *
 * @see <a href="https://learn.microsoft.com/graph/api/application-post-calls">Create call</a>
 */
sealed interface MeetingLink {

    /** The properties of the request: the meeting, and its chat and tenant where the link says them. */
    ObjectNode properties();

    /**
     * A meeting by its thread and organiser: the long form.
     *
     * @param threadId such as {@code 19:meeting_…@thread.v2}
     * @param messageId of the channel's message, {@code 0} where the meeting is in no channel
     * @param replyChainMessageId of the context, empty where it names none
     * @param organizerId the organiser's object id
     * @param tenantId the organiser's tenant
     */
    record ByOrganizer(
            String threadId, String messageId, String replyChainMessageId, String organizerId, String tenantId)
            implements MeetingLink {

        @Override
        public ObjectNode properties() {
            ObjectNode properties = JsonNodeFactory.instance.objectNode();
            ObjectNode chat = properties.putObject("chatInfo");
            chat.put("@odata.type", "#microsoft.graph.chatInfo");
            chat.put("threadId", threadId).put("messageId", messageId);
            if (!replyChainMessageId.isEmpty()) {
                chat.put("replyChainMessageId", replyChainMessageId);
            }
            ObjectNode meeting = properties.putObject("meetingInfo");
            meeting.put("@odata.type", "#microsoft.graph.organizerMeetingInfo");
            ObjectNode organizer = meeting.putObject("organizer");
            organizer.put("@odata.type", "#microsoft.graph.identitySet");
            organizer
                    .putObject("user")
                    .put("@odata.type", "#microsoft.graph.identity")
                    .put("id", organizerId)
                    .put("tenantId", tenantId);
            return properties.put("tenantId", tenantId);
        }
    }

    /**
     * A meeting by the number of its invitation: the short form.
     *
     * @param joinMeetingId digits
     * @param passcode empty where the link has none
     */
    record ById(String joinMeetingId, String passcode) implements MeetingLink {

        @Override
        public ObjectNode properties() {
            ObjectNode properties = JsonNodeFactory.instance.objectNode();
            ObjectNode meeting = properties.putObject("meetingInfo");
            meeting.put("@odata.type", "#microsoft.graph.joinMeetingIdMeetingInfo");
            meeting.put("joinMeetingId", joinMeetingId);
            if (!passcode.isEmpty()) {
                meeting.put("passcode", passcode);
            }
            return properties;
        }

        /** Leaves out the passcode, so that it does not come into a log. */
        @Override
        public String toString() {
            return "ById[joinMeetingId=" + joinMeetingId + "]";
        }
    }
}
