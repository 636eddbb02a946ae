package io.github.graphcalls.packaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.callback.GraphCall;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.model.Call;
import io.github.graphcalls.model.GraphJson;
import io.github.graphcalls.operation.CheckReport;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a native image must be told of the jar, found in the compiled classes and their resources. */
enum NativeFile {
    /** Jackson's records, what Camel makes by its service files, and what expressions such as Simple look into. */
    REFLECTION("reflect-config.json") {
        @Override
        String text() {
            ArrayNode all = GraphJson.mapper().createArrayNode();
            for (String name : classes()) {
                all.addObject()
                        .put("name", name)
                        .put("allDeclaredConstructors", true)
                        .put("allDeclaredFields", true)
                        .put("allDeclaredMethods", true)
                        .put("allRecordComponents", true);
            }
            return pretty(all);
        }
    },
    /** All that is no class. */
    RESOURCES("resource-config.json") {
        @Override
        String text() {
            ObjectNode config = GraphJson.mapper().createObjectNode();
            ArrayNode includes = config.putObject("resources").putArray("includes");
            CompiledFiles.resources().forEach(file -> includes.addObject().put("pattern", Pattern.quote(file)));
            return pretty(config);
        }
    };

    private static final String OURS = "io.github.graphcalls";

    private final String name;

    NativeFile(String name) {
        this.name = name;
    }

    abstract String text();

    /** From the root of the repository. */
    String path() {
        return "camel-graph-calls/component/src/main/resources/META-INF/native-image/io.github.graphcalls/camel-graph-calls/"
                + name;
    }

    static Set<String> classes() {
        Set<String> names = new TreeSet<>(CompiledFiles.classesOf(Call.class.getPackageName()));
        names.addAll(CompiledFiles.classesOfServices());
        names.add("io.github.graphcalls.OpenDoor"); // made by a Kamelet
        Stream.of(GraphCall.class, GraphCallsException.class, CheckReport.class).forEach(root -> follow(root, names));
        return names;
    }

    /** A type and those that its public methods lead to. */
    private static void follow(Class<?> type, Set<String> names) {
        if (!type.getName().startsWith(OURS) || !names.add(type.getName())) {
            return;
        }
        for (Method method : type.getMethods()) {
            typesOf(method.getGenericReturnType()).forEach(each -> follow(each, names));
        }
    }

    private static Stream<Class<?>> typesOf(Type type) {
        if (type instanceof Class<?> one) {
            return Stream.of(one);
        }
        return type instanceof ParameterizedType generic
                ? Stream.concat(Stream.of(generic.getRawType()), Stream.of(generic.getActualTypeArguments()))
                        .flatMap(NativeFile::typesOf)
                : Stream.of();
    }

    private static String pretty(Object json) {
        try {
            return GraphJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
