package io.github.graphcalls.callback;

import static io.github.graphcalls.callback.Told.call;
import static io.github.graphcalls.callback.Told.entry;
import static io.github.graphcalls.callback.Told.envelope;
import static io.github.graphcalls.callback.Told.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.model.Call;
import io.github.graphcalls.model.CommsOperation;
import io.github.graphcalls.model.Participant;
import java.util.List;

/** Each shape in which the service tells something, as one row: body, event, type of the message's body, operation. */
final class Shapes {

    static final String C = "0d0c0b0a-1111-4222-8333-444455556666";
    static final String BARE = "0D0C0B0A111142228333444455556666";
    private static final String O = "7a7b7c7d-9999-4888-8777-666655554444";
    private static final String PERSON = "{'@odata.type':'#microsoft.graph.participant','id':'p1'}";

    /** @param type of the body; Participant stands for a list of them, Void for none */
    record Row(String name, String body, String event, Class<?> type, String operation) {}

    private Shapes() {}

    static List<Row> naming() {
        String data = "{'@odata.type':'#microsoft.graph.call','state':'established'}";
        return List.of(
                named("a call by resourceUrl", entry("updated", "/communications/calls/" + C, data)),
                named("a call without a leading slash", entry("updated", "communications/calls/" + C, data)),
                named("a call with a closing slash", entry("updated", "/communications/calls/" + C + "/", data)),
                named("a call below /app", entry("updated", "/app/calls/" + C, data)),
                named(
                        "a call by an absolute address",
                        entry("updated", "https://graph.microsoft.com/v1.0/communications/calls/" + C, data)),
                named(
                        "a call behind a path that says calls too",
                        entry("updated", "https://bot.example/calls/v1.0/communications/calls/" + C, data)),
                named("a call in capitals", entry("Updated", "/Communications/Calls/" + BARE, data)),
                named("a call by an id in capitals", entry("updated", "/communications/calls/" + BARE, data)),
                named(
                        "a call with a query behind it",
                        entry("updated", "/communications/calls/" + C + "?$select=id#x", data)),
                named(
                        "a call by resource alone",
                        json("{'changeType':'updated','resource':'/app/calls/" + C + "','resourceData':" + data + "}")),
                named(
                        "a call by resource beside an empty resourceUrl",
                        json("{'changeType':'updated','resourceUrl':'','resource':'/app/calls/" + C
                                + "','resourceData':" + data + "}")),
                named(
                        "a call without any type",
                        entry("updated", "/communications/calls/" + C, "{'state':'established'}")),
                named(
                        "a call of type Microsoft.Graph",
                        entry(
                                "updated",
                                "/communications/calls/" + C,
                                "{'@odata.type':'#Microsoft.Graph.Call','state':'Established'}")),
                named("a call in an array", entry("updated", "/communications/calls/" + C, "[" + data + "]")));
    }

    private static Row named(String name, String entry) {
        return new Row(name, envelope(entry), "established", Call.class, "");
    }

    static List<Row> operations() {
        return List.of(
                operation(
                        "a prompt that was played",
                        "playPromptOperation",
                        "'status':'completed'",
                        "operationCompleted"),
                operation("a prompt that failed", "playPromptOperation", "'status':'failed'", "operationFailed"),
                operation("a prompt, in capitals", "PlayPromptOperation", "'status':'Completed'", "operationCompleted"),
                operation(
                        "a cancelled recording",
                        "recordOperation",
                        "'status':'failed','resultInfo':{'code':'400','subCode':'8508'}",
                        "operationFailed"),
                operation(
                        "an operation without status by its code",
                        "recordOperation",
                        "'resultInfo':{'code':'500'}",
                        "operationFailed"),
                operation(
                        "keys that were sent",
                        "sendDtmfTonesOperation",
                        "'status':'completed','completionReason':'completedSuccessfully'",
                        "operationCompleted"),
                operation(
                        "keys that were not sent although completed",
                        "sendDtmfTonesOperation",
                        "'status':'completed','completionReason':'mediaOperationCanceled'",
                        "operationFailed"),
                row(
                        "an operation without a type",
                        entry("deleted", "/app/calls/" + C + "/operations/" + O, "{'status':'completed'}"),
                        "operationCompleted",
                        CommsOperation.class,
                        O),
                row(
                        "an operation without a type that goes on",
                        entry("updated", "/app/calls/" + C + "/operations/" + O, "{'status':'running'}"),
                        "callUpdated",
                        CommsOperation.class,
                        O),
                row(
                        "a mixer whose notification has the operation's type",
                        json(
                                "{'@odata.type':'#microsoft.graph.commsOperation','changeType':'deleted','resourceUrl':"
                                        + "'/communications/calls/" + C + "/operations/" + O
                                        + "','resourceData':{'@odata.type':'#microsoft.graph.commsOperation','status':'completed'}}"),
                        "operationCompleted",
                        CommsOperation.class,
                        O),
                row(
                        "hold music without a leading slash",
                        entry(
                                "deleted",
                                "communications/calls/" + C + "/operations/" + O,
                                "{'@odata.type':'#microsoft.graph.startHoldMusicOperation','status':'completed'}"),
                        "operationCompleted",
                        CommsOperation.class,
                        O),
                row(
                        "an invitation of several people",
                        entry(
                                "deleted",
                                "/communications/calls/" + C + "/operations/participants",
                                "{'@odata.type':'#microsoft.graph.inviteParticipantsOperation','id':null,'status':'completed'}"),
                        "operationCompleted",
                        CommsOperation.class,
                        ""),
                row(
                        "an operation in an array",
                        entry(
                                "deleted",
                                "/communications/calls/" + C + "/operations/" + O,
                                "[{'@odata.type':'#microsoft.graph.playPromptOperation','status':'completed'}]"),
                        "operationCompleted",
                        CommsOperation.class,
                        O));
    }

    private static Row operation(String name, String type, String members, String event) {
        return row(
                name,
                entry(
                        "deleted",
                        "/communications/calls/" + C + "/operations/" + O,
                        "{'@odata.type':'#microsoft.graph." + type + "','id':'" + O + "'," + members + "}"),
                event,
                CommsOperation.class,
                O);
    }

    static List<Row> rosters() {
        String participants = "/communications/calls/" + C + "/participants";
        String invited = "/communications/calls/" + C + "/operations/participants";
        return List.of(
                roster("a roster", entry("updated", participants, "[" + PERSON + "," + PERSON + "]")),
                roster("a roster of one, no array", entry("updated", participants, PERSON)),
                roster("a roster without types", entry("updated", participants, "[{'id':'p1'}]")),
                roster("one participant by id", entry("deleted", participants + "/p1", PERSON)),
                roster("the roster after inviting several", entry("updated", invited, "[" + PERSON + "]")),
                roster("that roster without ids and types", entry("updated", invited, "[{'id':null,'info':{}}]")));
    }

    private static Row roster(String name, String entry) {
        return row(name, entry, "participantsUpdated", Participant.class, "");
    }

    static List<Row> others() {
        String sharing = "/communications/calls/" + C + "/contentsharingsessions";
        return List.of(
                row(
                        "content that is shared",
                        entry(
                                "created",
                                sharing,
                                "[{'@odata.type':'#microsoft.graph.contentSharingSession','id':'s'}]"),
                        "contentSharingUpdated",
                        List.class,
                        ""),
                row(
                        "content that is shared, by its address alone",
                        json("{'changeType':'created','resourceUrl':'/communications/calls/" + C
                                + "/contentSharingSessions/s'}"),
                        "contentSharingUpdated",
                        Void.class,
                        ""),
                row(
                        "a rejected call, which has no state any more",
                        entry("deleted", "/communications/calls/" + C, "{'@odata.type':'#microsoft.graph.call'}"),
                        "terminated",
                        Call.class,
                        ""),
                row(
                        "an end with codes that are texts",
                        envelope(call(
                                "deleted", C, "'state':'terminated','resultInfo':{'code':'200','subcode':'5001'}")),
                        "terminated",
                        Call.class,
                        ""),
                row(
                        "something new below a call",
                        entry("updated", "/communications/calls/" + C + "/transcripts/1", "{'a':1}"),
                        "unknown",
                        JsonNode.class,
                        ""));
    }

    private static Row row(String name, String entry, String event, Class<?> type, String operation) {
        return new Row(
                name,
                entry.startsWith("{\"@odata.type\":\"#microsoft.graph.commsNotifications\"") ? entry : envelope(entry),
                event,
                type,
                operation);
    }
}
