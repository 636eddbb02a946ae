package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DatabindContext;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.jsontype.impl.AsPropertyTypeSerializer;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.TypeIdResolverBase;
import java.util.Collection;

/** How Jackson finds the record of a sealed interface by {@code @odata.type}, and the type of a record. */
final class GraphHierarchy extends StdTypeResolverBuilder {
    static final String TYPE = "@odata.type";

    @Override
    public TypeSerializer buildTypeSerializer(
            SerializationConfig config, JavaType baseType, Collection<NamedType> subtypes) {
        return new AsPropertyTypeSerializer(new Names(baseType), null, TYPE);
    }

    @Override
    public TypeDeserializer buildTypeDeserializer(
            DeserializationConfig config, JavaType baseType, Collection<NamedType> subtypes) {
        Class<?> type = baseType.getRawClass();
        JavaType fallback = type.isRecord()
                ? baseType
                : config.getTypeFactory()
                        .constructSpecializedType(baseType, Hierarchy.of(type).unrecognised());
        return new HierarchyDeserializer(baseType, new Names(baseType), fallback);
    }

    private static final class Names extends TypeIdResolverBase {
        Names(JavaType baseType) {
            super(baseType, null);
        }

        @Override
        public String idFromValue(Object value) {
            return value instanceof Unrecognised other ? other.odataType() : TypeNames.full(value.getClass());
        }

        @Override
        public String idFromValueAndType(Object value, Class<?> suggestedType) {
            return idFromValue(value);
        }

        /** A record read by its own class stays that class whatever the JSON says: some answers name a general type. */
        @Override
        public JavaType typeFromId(DatabindContext context, String id) {
            Class<?> wanted = _baseType.getRawClass();
            Class<?> found = wanted.isRecord() ? wanted : Hierarchy.of(wanted).byType(id);
            return context.constructSpecializedType(_baseType, found);
        }

        @Override
        public JsonTypeInfo.Id getMechanism() {
            return JsonTypeInfo.Id.CUSTOM;
        }
    }
}
