package io.github.graphcalls.catalog;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;

/** What Camel's catalog says, as a tool that has it and the component's jar reads it. */
final class CatalogWords {

    private static final Pattern EVENTS = Pattern.compile("separated by commas: ([^.]+)\\. By default");

    private CatalogWords() {}

    static ComponentModel model() {
        return new DefaultCamelCatalog().componentModel("graph-calls");
    }

    static Words words() {
        ComponentModel model = model();
        Map<String, String> ofEndpoints = descriptions(model.getEndpointParameterOptions());
        return new Words(
                "the catalog",
                Map.of(
                        Kind.COMPONENT_OPTION, descriptions(model.getComponentOptions()),
                        Kind.ENDPOINT_OPTION, ofEndpoints,
                        Kind.HEADER, descriptions(model.getEndpointHeaders()),
                        Kind.OPERATION, names(operations(model)),
                        Kind.EVENT, events(ofEndpoints.get("events"))));
    }

    static List<String> operations(ComponentModel model) {
        return model.getEndpointPathOptions().get(0).getEnums();
    }

    /** A list of some of them is the option's value, which an enum of the catalog cannot say: its words name them all. */
    static Map<String, String> events(String wordsOfTheOption) {
        Matcher events = EVENTS.matcher(wordsOfTheOption);
        return events.find() ? names(Arrays.asList(events.group(1).split(", "))) : Map.of();
    }

    private static Map<String, String> descriptions(Collection<? extends BaseOptionModel> options) {
        return options.stream()
                .collect(Collectors.toMap(
                        BaseOptionModel::getName,
                        BaseOptionModel::getDescription,
                        (first, second) -> first,
                        TreeMap::new));
    }

    static Map<String, String> names(Collection<String> names) {
        return names.stream()
                .collect(Collectors.toMap(name -> name, name -> "", (first, second) -> first, TreeMap::new));
    }
}
