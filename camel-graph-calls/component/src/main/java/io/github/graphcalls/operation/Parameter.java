package io.github.graphcalls.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Locale;
import java.util.Set;

/**
 * A parameter of an operation. Its value comes from the request body, else from its header, else from its option, else
 * it is the default.
 *
 * @param name in Graph's request; of an HTTP header the header's name
 * @param option of the endpoint; almost always the name
 * @param header of the message
 * @param type what it takes
 * @param need whether the operation can do without it
 * @param place where it stands in the request
 * @param versions in which it exists
 * @param standard its default, a missing node if there is none
 * @param implied values that ask for what happens anyway in a version where the parameter does not exist; there a body may have
 *     them, and they are left out
 */
public record Parameter(
        String name,
        String option,
        String header,
        ParameterType type,
        Need need,
        Place place,
        Set<ApiVersion> versions,
        JsonNode standard,
        Set<JsonNode> implied) {

    /** Whether an operation can do without a parameter. */
    public enum Need {
        REQUIRED,
        OPTIONAL
    }

    /** Where a parameter stands in the request. */
    public enum Place {
        BODY {
            @Override
            void put(RequestPlan.Draft draft, String name, JsonNode value) {
                draft.body().set(name, value);
            }
        },
        /** Not there itself: its value is an object, whose properties are those of the body. */
        PROPERTIES {
            @Override
            void put(RequestPlan.Draft draft, String name, JsonNode value) throws Unfit {
                draft.body().remove(name);
                draft.add(name, value);
            }
        },
        /** The URL's query; an operation has one parameter there at most. */
        QUERY {
            @Override
            void put(RequestPlan.Draft draft, String name, JsonNode value) {
                draft.url().append('?').append(value.textValue());
            }
        },
        HTTP_HEADER {
            @Override
            void put(RequestPlan.Draft draft, String name, JsonNode value) {
                draft.httpHeaders().put(name, value.textValue());
            }
        },
        /** Not in the request: it says who speaks. */
        VOICE {
            @Override
            void put(RequestPlan.Draft draft, String name, JsonNode value) {
                draft.prompts().voice(value.textValue());
            }
        };

        /** Writes a value to its place; refuses what contradicts what is there. */
        abstract void put(RequestPlan.Draft draft, String name, JsonNode value) throws Unfit;
    }

    static Parameter required(String name, ParameterType type) {
        return of(name, type, Need.REQUIRED);
    }

    static Parameter optional(String name, ParameterType type) {
        return of(name, type, Need.OPTIONAL);
    }

    Parameter in(Place newPlace) {
        return new Parameter(name, option, header, type, need, newPlace, versions, standard, implied);
    }

    Parameter onlyIn(ApiVersion version) {
        return new Parameter(name, option, header, type, need, place, Set.of(version), standard, implied);
    }

    Parameter impliedElsewhere(JsonNode... values) {
        return new Parameter(name, option, header, type, need, place, versions, standard, Set.of(values));
    }

    Parameter orElse(JsonNode value) {
        return new Parameter(name, option, header, type, need, place, versions, value, implied);
    }

    Parameter fromOption(String newOption) {
        return new Parameter(name, newOption, headerOf(newOption), type, need, place, versions, standard, implied);
    }

    /** Whether it may stand in the body that a message gives. */
    boolean isInBody() {
        return place == Place.BODY || place == Place.PROPERTIES;
    }

    boolean isRequired() {
        return need == Need.REQUIRED;
    }

    /** {@code CamelGraphCallsLoop} for {@code loop}. */
    static String headerOf(String option) {
        return "CamelGraphCalls" + option.substring(0, 1).toUpperCase(Locale.ROOT) + option.substring(1);
    }

    private static Parameter of(String name, ParameterType type, Need need) {
        return new Parameter(
                name, name, headerOf(name), type, need, Place.BODY, Versions.ALL, MissingNode.getInstance(), Set.of());
    }
}
