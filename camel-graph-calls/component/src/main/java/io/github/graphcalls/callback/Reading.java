package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/** What a notification tells, by what its URL names and what its data are. */
enum Reading {
    CALL("call", Shape.ONE) {
        @Override
        List<Change> changes(KnownCall call, Notification notification, Tones.Repeats repeats) {
            return call.call(notification, repeats);
        }
    },
    OPERATION("commsOperation", Shape.ONE) {
        @Override
        List<Change> changes(KnownCall call, Notification notification, Tones.Repeats repeats) {
            JsonNode operation = notification.data();
            OperationEnd end = OperationEnd.of(operation, notification.isDeleted());
            String id = notification.resource().oneId();
            end.result().ifPresent(result -> {
                Awaited outcome = new Awaited(result, operation);
                call.outcome(id, outcome);
                call.outcome(ResourcePath.id(Envelope.text(operation, "id")), outcome);
            });
            return List.of(Change.of(end.event(), call.state()));
        }
    },
    ROSTER("participant", Shape.LIST) {
        @Override
        List<Change> changes(KnownCall call, Notification notification, Tones.Repeats repeats) {
            return List.of(Change.of(CallEvent.PARTICIPANTS_UPDATED, call.state()));
        }
    },
    CONTENT_SHARING("contentSharingSession", Shape.AS_IT_CAME) {
        @Override
        List<Change> changes(KnownCall call, Notification notification, Tones.Repeats repeats) {
            return List.of(Change.of(CallEvent.CONTENT_SHARING_UPDATED, call.state()));
        }
    },
    /** The call's state is that of who joins, not of the call that is recorded. */
    RECORDING_JOIN("participantJoiningNotification", Shape.ONE) {
        @Override
        List<Change> changes(KnownCall call, Notification notification, Tones.Repeats repeats) {
            return List.of(Change.of(CallEvent.RECORDING_PARTICIPANT_JOINING, call.state()));
        }
    },
    RECORDING_LEAVE("participantLeftNotification", Shape.ONE) {
        @Override
        List<Change> changes(KnownCall call, Notification notification, Tones.Repeats repeats) {
            return List.of(Change.of(CallEvent.RECORDING_PARTICIPANT_LEFT, call.state()));
        }
    },
    UNKNOWN("", Shape.AS_IT_CAME) {
        @Override
        List<Change> changes(KnownCall call, Notification notification, Tones.Repeats repeats) {
            return List.of(Change.of(CallEvent.UNKNOWN, call.state()));
        }
    };

    private static final List<Reading> OF_RECORDING = List.of(RECORDING_JOIN, RECORDING_LEAVE);
    private static final String NAMESPACE = "microsoft.graph.";

    private final String usualType;
    private final Shape shape;

    Reading(String usualType, Shape shape) {
        this.usualType = usualType;
        this.shape = shape;
    }

    /** Whether one resource or a list of them is told, however it came. */
    private enum Shape {
        ONE {
            @Override
            JsonNode of(JsonNode data) {
                if (!data.isArray()) {
                    return data;
                }
                for (JsonNode one : data) {
                    if (one.isObject()) {
                        return one;
                    }
                }
                return MissingNode.getInstance();
            }
        },
        LIST {
            @Override
            JsonNode of(JsonNode data) {
                return data.isObject() ? JsonNodeFactory.instance.arrayNode().add(data) : data;
            }
        },
        AS_IT_CAME {
            @Override
            JsonNode of(JsonNode data) {
                return data;
            }
        };

        abstract JsonNode of(JsonNode data);
    }

    /** The data in the shape of what they tell. */
    JsonNode shaped(JsonNode data) {
        return shape.of(data);
    }

    /** The type that the resource names itself, or else the one that belongs to its URL; empty where that is open. */
    String typeFor(JsonNode data) {
        String named = typeOf(data);
        return named.isEmpty() ? usualType : named;
    }

    /** Changes what is known of the call and says what has changed. The call's monitor is held. */
    abstract List<Change> changes(KnownCall call, Notification notification, Tones.Repeats repeats);

    /** Whether nothing that is learned from the data, such as the outcome that is awaited, is a part of its tree. */
    boolean keepsNothing() {
        return this == CALL || this == ROSTER;
    }

    /** Whether it is asked or told about recording by policy, whatever its URL names. */
    boolean isOfRecording() {
        return this == RECORDING_JOIN || this == RECORDING_LEAVE;
    }

    /**
     * What a notification tells.
     *
     * @param resource what its URL names
     */
    static Reading of(ResourcePath resource, JsonNode data) {
        String type = typeOf(data);
        for (Reading recording : OF_RECORDING) {
            if (recording.usualType.equalsIgnoreCase(type)) {
                return recording;
            }
        }
        return switch (resource.kind()) {
            case CALL -> CALL;
            case PARTICIPANTS -> ROSTER;
            case CONTENT_SHARING -> CONTENT_SHARING;
            // an invitation of several people tells even the roster under "operations/participants"
            case OPERATIONS -> isRoster(resource, data) ? ROSTER : OPERATION;
            case UNKNOWN -> UNKNOWN;
        };
    }

    private static boolean isRoster(ResourcePath resource, JsonNode data) {
        String type = typeOf(data);
        return type.isEmpty() ? resource.isNamedByCollection() && data.isArray() : type.equalsIgnoreCase("participant");
    }

    /** The type that a resource names, without namespace; that of the first element for an array; empty for none. */
    static String typeOf(JsonNode data) {
        JsonNode one = data.isArray() ? data.path(0) : data;
        String type = Envelope.text(one, "@odata.type");
        String name = type.startsWith("#") ? type.substring(1) : type;
        return name.regionMatches(true, 0, NAMESPACE, 0, NAMESPACE.length())
                ? name.substring(NAMESPACE.length())
                : name;
    }
}
