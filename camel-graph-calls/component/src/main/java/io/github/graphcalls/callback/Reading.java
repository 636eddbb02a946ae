package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/** What a notification tells, by what its URL names and what its data are. */
enum Reading {
    CALL {
        @Override
        List<Change> changes(KnownCall call, Notification notification, Tones.Repeats repeats) {
            return call.call(notification, repeats);
        }
    },
    OPERATION {
        @Override
        List<Change> changes(KnownCall call, Notification notification, Tones.Repeats repeats) {
            JsonNode operation = notification.data();
            OperationEnd end = OperationEnd.of(operation, notification.isDeleted());
            String id = notification.resource().itemId();
            end.result().ifPresent(result -> {
                Awaited outcome = new Awaited(result, operation);
                call.outcome(id, outcome);
                call.outcome(ResourcePath.id(Envelope.text(operation, "id")), outcome);
            });
            return List.of(Change.of(end.event(), call.state()));
        }
    },
    ROSTER {
        @Override
        List<Change> changes(KnownCall call, Notification notification, Tones.Repeats repeats) {
            return List.of(Change.of(CallEvent.PARTICIPANTS_UPDATED, call.state()));
        }
    },
    CONTENT_SHARING {
        @Override
        List<Change> changes(KnownCall call, Notification notification, Tones.Repeats repeats) {
            return List.of(Change.of(CallEvent.CONTENT_SHARING_UPDATED, call.state()));
        }
    },
    UNKNOWN {
        @Override
        List<Change> changes(KnownCall call, Notification notification, Tones.Repeats repeats) {
            return List.of(Change.of(CallEvent.UNKNOWN, call.state()));
        }
    };

    /** Changes what is known of the call and says what has changed. The call's monitor is held. */
    abstract List<Change> changes(KnownCall call, Notification notification, Tones.Repeats repeats);

    static Reading of(Notification notification) {
        return switch (notification.resource().kind()) {
            case CALL -> CALL;
            case PARTICIPANTS -> ROSTER;
            case CONTENT_SHARING -> CONTENT_SHARING;
            // an invitation of several people tells even the roster under "operations/participants"
            case OPERATIONS -> isRoster(notification.data()) ? ROSTER : OPERATION;
            case UNKNOWN -> UNKNOWN;
        };
    }

    private static boolean isRoster(JsonNode data) {
        return data.isArray() || typeOf(data).equalsIgnoreCase("participant");
    }

    /** The type that a resource names, without namespace; that of the first element for an array; empty for none. */
    static String typeOf(JsonNode data) {
        JsonNode one = data.isArray() ? data.path(0) : data;
        String type = Envelope.text(one, "@odata.type");
        String name = type.startsWith("#") ? type.substring(1) : type;
        String namespace = "microsoft.graph.";
        return name.toLowerCase(Locale.ROOT).startsWith(namespace) ? name.substring(namespace.length()) : name;
    }
}
