package io.github.graphcalls.callback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.model.ChatInfo;
import io.github.graphcalls.model.GraphJson;
import io.github.graphcalls.model.Identity;
import io.github.graphcalls.model.MeetingInfo;
import io.github.graphcalls.model.ResultInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes each snapshot of a call from the one before and what a notification tells. */
final class Snapshots {

    private Snapshots() {}

    static GraphCall first(String id) {
        return new GraphCall(
                id,
                "",
                "",
                false,
                GraphCall.NOBODY,
                List.of(),
                "",
                "",
                "",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                "");
    }

    /** @param now when the notification came */
    static GraphCall after(GraphCall before, String state, boolean mediaActive, Instant now, JsonNode call) {
        boolean ended = CallPhase.TERMINATED.toString().equals(state);
        GraphCall after = new GraphCall(
                before.id(),
                state,
                newer(call, "direction", before.direction()),
                mediaActive,
                before.caller() == GraphCall.NOBODY
                        ? identity(call.path("source").path("identity"))
                        : before.caller(),
                before.targets().isEmpty() ? targets(call.path("targets")) : before.targets(),
                newer(call, "tenantId", before.tenantId()),
                newer(call, "callChainId", before.chainId()),
                newer(call, "subject", before.subject()),
                newer(call, "chatInfo", ChatInfo.class, before.chatInfo()),
                newer(call, "meetingInfo", MeetingInfo.class, before.meetingInfo()),
                known(before.startedAt(), now),
                CallPhase.ESTABLISHED.toString().equals(state)
                        ? known(before.establishedAt(), now)
                        : before.establishedAt(),
                ended ? known(before.endedAt(), now) : before.endedAt(),
                // while a call lives, it tells how a transfer failed
                ended ? newer(call, "resultInfo", ResultInfo.class, before.resultInfo()) : before.resultInfo(),
                before.mergedCallIds(),
                before.replacesCallId());
        return after.equals(before) ? before : after;
    }

    private static Instant known(Instant before, Instant now) {
        return before == null ? now : before;
    }

    private static String newer(JsonNode call, String member, String known) {
        String told = Envelope.text(call, member);
        return told.isEmpty() || told.equals(known) ? known : told;
    }

    private static <T> T newer(JsonNode call, String member, Class<T> type, T known) {
        JsonNode told = call.path(member);
        if (!told.isObject()) {
            return known;
        }
        try {
            T read = GraphJson.read(told, type);
            return read.equals(known) ? known : read;
        } catch (JsonProcessingException e) { // a shape that nobody knows tells nothing
            return known;
        }
    }

    private static List<Identity> targets(JsonNode infos) {
        List<Identity> targets = new ArrayList<>();
        for (JsonNode info : infos) {
            Identity identity = identity(info.path("identity"));
            if (identity != GraphCall.NOBODY) {
                targets.add(identity);
            }
        }
        return targets;
    }

    /** The first identity of the set, of whatever kind: kinds that do not apply are absent, or there as null. */
    private static Identity identity(JsonNode identitySet) {
        for (JsonNode identity : identitySet) {
            if (identity.isObject()) {
                try {
                    return GraphJson.read(identity, Identity.class);
                } catch (JsonProcessingException e) { // a shape that nobody knows is nobody we know
                    return GraphCall.NOBODY;
                }
            }
        }
        return GraphCall.NOBODY;
    }

    static void save(GraphCall call, ObjectNode into) {
        into.put("state", call.state()).put("direction", call.direction()).put("mediaActive", call.mediaActive());
        into.put("tenantId", call.tenantId()).put("chainId", call.chainId()).put("subject", call.subject());
        saveIf(into, "caller", call.caller() == GraphCall.NOBODY ? null : call.caller());
        ArrayNode targets = into.putArray("targets");
        call.targets().forEach(target -> targets.add(tree(target)));
        saveIf(into, "chatInfo", call.chatInfo());
        saveIf(into, "meetingInfo", call.meetingInfo());
        saveIf(into, "resultInfo", call.resultInfo());
        SavedState.put(into, "startedAt", call.startedAt());
        SavedState.put(into, "establishedAt", call.establishedAt());
        SavedState.put(into, "endedAt", call.endedAt());
        call.mergedCallIds().forEach(into.putArray("merged")::add);
        if (!call.replacesCallId().isEmpty()) {
            into.put("replaces", call.replacesCallId());
        }
    }

    static GraphCall restore(String id, JsonNode from) {
        List<Identity> targets = new ArrayList<>();
        from.path("targets").forEach(each -> targets.add(identityIn(each)));
        List<String> merged = new ArrayList<>();
        from.path("merged").forEach(each -> merged.add(each.asText()));
        return new GraphCall(
                id,
                Envelope.text(from, "state"),
                Envelope.text(from, "direction"),
                from.path("mediaActive").asBoolean(),
                from.path("caller").isObject() ? identityIn(from.get("caller")) : GraphCall.NOBODY,
                targets,
                Envelope.text(from, "tenantId"),
                Envelope.text(from, "chainId"),
                Envelope.text(from, "subject"),
                newer(from, "chatInfo", ChatInfo.class, null),
                newer(from, "meetingInfo", MeetingInfo.class, null),
                SavedState.instant(from, "startedAt").orElse(null),
                SavedState.instant(from, "establishedAt").orElse(null),
                SavedState.instant(from, "endedAt").orElse(null),
                newer(from, "resultInfo", ResultInfo.class, null),
                merged,
                Envelope.text(from, "replaces"));
    }

    private static void saveIf(ObjectNode into, String member, Object value) {
        if (value != null) {
            into.set(member, tree(value));
        }
    }

    private static JsonNode tree(Object value) {
        return GraphJson.mapper().valueToTree(value);
    }

    private static Identity identityIn(JsonNode saved) {
        try {
            return GraphJson.read(saved, Identity.class);
        } catch (JsonProcessingException e) { // it was written by another version
            return GraphCall.NOBODY;
        }
    }
}
