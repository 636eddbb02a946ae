package io.github.graphcalls.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** An OData query, such as {@code $select=id,state}. On the wire it is encoded. */
record QueryType() implements ParameterType {

    private static final Pattern QUERY = Pattern.compile("\\$[a-z]+=[^#\\p{Cntrl}]{1,1000}");

    static QueryType query() {
        return new QueryType();
    }

    @Override
    public String description() {
        return "an OData query such as $select=id,state";
    }

    @Override
    public JsonNode check(String name, JsonNode value) throws Unfit {
        return fromText(name, value.asText());
    }

    @Override
    public JsonNode fromText(String name, String text) throws Unfit {
        try {
            if (!QUERY.matcher(text).matches()) {
                throw new Unfit(description() + " as " + name, "something else");
            }
            return TextNode.valueOf(
                    new URI(null, null, "/", text, null).toASCIIString().substring(2));
        } catch (URISyntaxException e) {
            throw new Unfit(description() + " as " + name, "something else");
        }
    }
}
