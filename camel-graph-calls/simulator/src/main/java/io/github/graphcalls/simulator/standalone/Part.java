package io.github.graphcalls.simulator.standalone;

import java.io.Reader;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A part of a YAML document that has not been believed yet: it is asked for what is expected there, and an error names the
 * document, the line and the key. YAML's tree is read, no objects are made from it.
 *
 * @param source the document's name in errors
 * @param key where in the document, such as {@code callers[0].steps[2]}; empty for the whole
 */
record Part(String source, String key, Node node) {
    private static final int LARGEST = 1024 * 1024;

    /** The whole of a document; an empty one is an empty mapping. */
    static Part read(String source, Reader text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setCodePointLimit(LARGEST);
        try {
            Node root = new Yaml(options).compose(text);
            return root == null ? read(source, new StringReader("{}")) : new Part(source, "", root);
        } catch (MarkedYAMLException wrong) {
            int line =
                    wrong.getProblemMark() == null ? 1 : wrong.getProblemMark().getLine() + 1;
            throw new WrongInput(source + ", line " + line + ": this is no YAML: " + wrong.getProblem());
        } catch (YAMLException wrong) {
            throw new WrongInput(source + ": this is no YAML: " + wrong.getMessage());
        }
    }

    WrongInput wrong(String what) {
        return new WrongInput(source + ", line " + (node.getStartMark().getLine() + 1)
                + (key.isEmpty() ? ": " : ", " + key + ": ") + what);
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** The values of a mapping by their keys, all of which must be known ones. */
    Map<String, Part> mapping(Set<String> known) {
        Map<String, Part> parts = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("this must be a mapping with keys of " + new TreeSet<>(known) + ", but is " + shown());
        }
        for (NodeTuple tuple : mapping.getValue()) {
            Part name = new Part(source, key, tuple.getKeyNode());
            String text = name.text();
            Part value = new Part(source, key.isEmpty() ? text : key + "." + text, tuple.getValueNode());
            if (!known.contains(text)) {
                throw new Part(source, value.key, tuple.getKeyNode())
                        .wrong("there is no such key; known are " + new TreeSet<>(known));
            }
            if (parts.put(text, value) != null) {
                throw value.wrong("it is there twice");
            }
        }
        return parts;
    }

    List<Part> list(int longest) {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("this must be a list, but is " + shown());
        }
        if (sequence.getValue().size() > longest) {
            throw wrong("the list has " + sequence.getValue().size() + " entries; it may have " + longest);
        }
        List<Part> parts = new ArrayList<>();
        for (Node one : sequence.getValue()) {
            parts.add(new Part(source, key + "[" + parts.size() + "]", one));
        }
        return parts;
    }

    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong("this must be a text, but is " + shown());
        }
        if (scalar.getValue().isEmpty() || scalar.getValue().length() > 2000) {
            throw wrong("this must be a text of 1 to 2000 characters, but has "
                    + scalar.getValue().length());
        }
        return scalar.getValue();
    }

    Duration duration() {
        return Times.parse(text()).orElseThrow(() -> wrong("this must be " + Times.FORM + ", but is " + shown()));
    }

    int number(int least, int most) {
        return Optional.of(text())
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .filter(number -> number >= least && number <= most)
                .orElseThrow(
                        () -> wrong("this must be a number from " + least + " to " + most + ", but is " + shown()));
    }

    /** A number from 0 to 1. */
    double share() {
        return Optional.of(text())
                .filter(text -> text.matches("[01]|0?\\.\\d{1,9}"))
                .map(Double::parseDouble)
                .orElseThrow(() -> wrong("this must be a number from 0 to 1, but is " + shown()));
    }

    /** An address that a bot can be called at: https, or http on this machine. */
    URI callback() {
        return Callback.parse(text()).orElseThrow(() -> wrong("this must be " + Callback.FORM + ", but is " + shown()));
    }

    private String shown() {
        if (node instanceof ScalarNode scalar) {
            String text = scalar.getValue();
            return text.isEmpty() ? "empty" : text.length() > 60 ? text.substring(0, 60) + "…" : text;
        }
        return node instanceof SequenceNode ? "a list" : "a mapping";
    }
}
