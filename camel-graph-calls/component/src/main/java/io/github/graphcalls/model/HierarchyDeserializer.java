package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserSequence;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeIdResolver;
import com.fasterxml.jackson.databind.jsontype.impl.AsPropertyTypeDeserializer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads a record of a sealed interface. What comes before {@code @odata.type} is buffered, which is nothing where the
 * type comes first. Without a type, a member that only one record has tells which one it is.
 *
 * <p>Jackson keeps a deserialiser for each type name for good; here each unknown name counts as one and the same, or
 * anybody could fill the memory with invented names.
 */
final class HierarchyDeserializer extends AsPropertyTypeDeserializer {
    private static final long serialVersionUID = 1;

    HierarchyDeserializer(JavaType baseType, TypeIdResolver names, JavaType fallback) {
        super(baseType, names, GraphHierarchy.TYPE, false, fallback, JsonTypeInfo.As.PROPERTY, false);
    }

    private HierarchyDeserializer(HierarchyDeserializer other, BeanProperty property) {
        super(other, property);
    }

    @Override
    public TypeDeserializer forProperty(BeanProperty property) {
        return property == _property ? this : new HierarchyDeserializer(this, property);
    }

    @Override
    protected Object _deserializeTypedForId(JsonParser p, DeserializationContext ctxt, TokenBuffer tb, String odataType)
            throws IOException {
        Class<?> found = find(odataType);
        TokenBuffer before = tb;
        if (Unrecognised.class.isAssignableFrom(found)) {
            // this record alone keeps the type as it came
            before = before == null ? ctxt.bufferForInputBuffering(p) : before;
            before.writeFieldName(GraphHierarchy.TYPE);
            before.writeString(odataType);
        }
        JsonParser all = p;
        if (before != null) {
            p.clearCurrentToken();
            all = JsonParserSequence.createFlattened(false, before.asParser(p), p);
        }
        if (all.currentToken() != JsonToken.END_OBJECT) {
            all.nextToken();
        }
        return _findDeserializer(ctxt, TypeNames.shortName(found)).deserialize(all, ctxt);
    }

    @Override
    protected Object _deserializeTypedUsingDefaultImpl(
            JsonParser p, DeserializationContext ctxt, TokenBuffer tb, String priorFailureMsg) throws IOException {
        Optional<Class<?>> found = tb == null || wanted().isRecord() ? Optional.empty() : recordOfMembers(tb);
        if (found.isEmpty()) {
            return super._deserializeTypedUsingDefaultImpl(p, ctxt, tb, priorFailureMsg);
        }
        tb.writeEndObject();
        JsonParser all = tb.asParser(p);
        all.nextToken();
        return _findDeserializer(ctxt, TypeNames.shortName(found.get())).deserialize(all, ctxt);
    }

    private Class<?> wanted() {
        return _baseType.getRawClass();
    }

    private Class<?> find(String odataType) {
        return wanted().isRecord() ? wanted() : Hierarchy.of(wanted()).byType(odataType);
    }

    private Optional<Class<?>> recordOfMembers(TokenBuffer members) throws IOException {
        Hierarchy hierarchy = Hierarchy.of(wanted());
        try (JsonParser p = members.asParser()) {
            while (p.nextToken() == JsonToken.FIELD_NAME) {
                Optional<Class<?>> found = hierarchy.byMember(p.currentName());
                if (found.isPresent()) {
                    return found;
                }
                p.nextToken();
                p.skipChildren();
            }
        }
        return Optional.empty();
    }
}
