package io.github.graphcalls.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One of several words, in any case; on the wire as Graph writes it.
 *
 * @param words as Graph writes them
 * @param spellings the words, and for texts of options and headers their other spellings, in lower case
 */
record ChoiceType(List<String> words, Map<String, String> spellings) implements ParameterType {

    // what may be shown of a wrong value: a phone number or a token must not be
    private static final Pattern SHOWN = Pattern.compile("[A-Za-z]{1,30}");

    static ChoiceType oneOf(Object... values) {
        List<String> words = Arrays.stream(values).map(Object::toString).toList();
        Map<String, String> spellings = new HashMap<>();
        words.forEach(word -> spellings.put(word.toLowerCase(Locale.ROOT), word));
        return new ChoiceType(words, Map.copyOf(spellings));
    }

    /** The same, with further spellings, which a request body may not have. */
    ChoiceType orAs(Map<String, String> furtherSpellings) {
        Map<String, String> all = new HashMap<>(spellings);
        all.putAll(furtherSpellings);
        return new ChoiceType(words, Map.copyOf(all));
    }

    @Override
    public String description() {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    @Override
    public JsonNode check(String name, JsonNode value) throws Unfit {
        if (!value.isTextual()) {
            throw new Unfit(description() + " as " + name, Unfit.kindOf(value));
        }
        String text = value.textValue();
        if (words.contains(text)) {
            return value;
        }
        String word = find(name, text);
        if (!word.equalsIgnoreCase(text)) {
            throw unknown(name, text);
        }
        return TextNode.valueOf(word);
    }

    @Override
    public JsonNode fromText(String name, String text) throws Unfit {
        return TextNode.valueOf(find(name, text.strip()));
    }

    private String find(String name, String text) throws Unfit {
        return Optional.ofNullable(spellings.get(text.toLowerCase(Locale.ROOT))).orElseThrow(() -> unknown(name, text));
    }

    private Unfit unknown(String name, String text) {
        return new Unfit(description() + " as " + name, SHOWN.matcher(text).matches() ? text : "another value");
    }
}
