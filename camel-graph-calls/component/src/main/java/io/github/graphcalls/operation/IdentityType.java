package io.github.graphcalls.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.model.IdentitySet;
import io.github.graphcalls.model.InvitationParticipantInfo;
import io.github.graphcalls.model.ParticipantInfo;
import java.util.function.Function;

/**
 * Somebody to call, to invite or to transfer. As text: {@code user:ID}, {@code phone:+14255550123},
 * {@code application:ID}, {@code applicationInstance:ID}, {@code guest:ID}; a GUID alone is a user, a number alone a
 * phone.
 *
 * @param record what stands around the identity on the wire
 */
record IdentityType(Class<?> record, Function<IdentitySet, Object> around) implements ParameterType {

    /** Somebody new in a call. */
    static IdentityType invitee() {
        return new IdentityType(InvitationParticipantInfo.class, InvitationParticipantInfo::of);
    }

    /** Somebody who is in a call, or from whom a call comes. */
    static IdentityType somebody() {
        return new IdentityType(ParticipantInfo.class, ParticipantInfo::of);
    }

    @Override
    public String description() {
        return IdentityKind.FORMS + ", or " + ObjectType.object(record).description();
    }

    @Override
    public JsonNode check(String name, JsonNode value) throws Unfit {
        ObjectType.object(record).check(name, value);
        if (!value.path("identity").isObject() && !value.path("participantId").isTextual()) {
            throw new Unfit("an identity in " + name, "none");
        }
        return value;
    }

    @Override
    public JsonNode fromText(String name, String text) throws Unfit {
        String stripped = text.strip();
        return stripped.startsWith("{")
                ? check(name, ObjectType.parse(name, stripped))
                : ParameterType.tree(name, around.apply(IdentityKind.read(name, stripped)));
    }

    @Override
    public JsonNode fromValue(String name, Object value) throws Unfit {
        return value instanceof IdentitySet identity
                ? ParameterType.tree(name, around.apply(identity))
                : ParameterType.super.fromValue(name, value);
    }
}
