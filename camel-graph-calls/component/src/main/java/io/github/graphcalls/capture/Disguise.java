package io.github.graphcalls.capture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replaces all that is not {@link Harmless} by something of the same shape, and the same by the same. What stands behind it
 * cannot be told from outside: the key is random and kept nowhere. For one thread at a time.
 */
final class Disguise {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int SHOWN_BYTES = 8;
    private static final int PHONE_DIGITS = 10;
    private static final Set<String> PATHS = Set.of("resource", "resourceUrl", "@odata.id");
    private static final Pattern GUID = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32}", Pattern.CASE_INSENSITIVE);
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().-]{5,24}");
    private static final Pattern ADDRESS = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Mac mac;

    Disguise(SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM + ", which recording needs", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** A body in disguise. */
    JsonNode of(JsonNode body) {
        return value("", body);
    }

    private JsonNode value(String property, JsonNode value) {
        if (value.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            value.properties()
                    .forEach(field -> object.set(
                            Harmless.isName(field.getKey()) ? field.getKey() : "x" + hash(field.getKey()),
                            value(field.getKey(), field.getValue())));
            return object;
        }
        if (value.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            value.forEach(one -> array.add(value(property, one)));
            return array;
        }
        if (value.isTextual()) {
            return JsonNodeFactory.instance.textNode(text(property, value.textValue()));
        }
        return value.isNumber() && !Harmless.isNumberOf(property) ? JsonNodeFactory.instance.numberNode(0) : value;
    }

    private String text(String property, String text) {
        if (text.isEmpty() || Harmless.isText(property, text)) {
            return text;
        }
        return PATHS.contains(property) ? path(text) : text(text);
    }

    /** A path of the service with its ids in disguise; what stands behind a question mark goes. */
    String path(String path) {
        return Arrays.stream(path.replaceFirst("[?#].*", "").split("/", -1))
                .map(segment -> segment.isEmpty() || Harmless.isSegment(segment) ? segment : text(segment))
                .collect(Collectors.joining("/"));
    }

    private String text(String text) {
        if (GUID.matcher(text).matches()) {
            return guid(text);
        }
        if (PHONE.matcher(text).matches()) {
            return phone(text);
        }
        return ADDRESS.matcher(text).matches() ? "https://capture.invalid/" + hash(text) : "x" + hash(text);
    }

    /** The same id in another spelling gets the same id in that spelling. */
    private String guid(String guid) {
        ByteBuffer bytes =
                ByteBuffer.wrap(digest("guid " + guid.replace("-", "").toLowerCase(Locale.ROOT)));
        String fake = new UUID(bytes.getLong(), bytes.getLong()).toString();
        String spelled = guid.contains("-") ? fake : fake.replace("-", "");
        return guid.equals(guid.toLowerCase(Locale.ROOT)) ? spelled : spelled.toUpperCase(Locale.ROOT);
    }

    /** In a country that there is not. */
    private String phone(String number) {
        long some =
                ByteBuffer.wrap(digest("phone " + number.replaceAll("\\D", ""))).getLong() >>> 1;
        String digits = String.format(Locale.ROOT, "%019d", some);
        return "+999" + digits.substring(digits.length() - PHONE_DIGITS);
    }

    private String hash(String text) {
        return HexFormat.of().formatHex(digest("text " + text), 0, SHOWN_BYTES);
    }

    private byte[] digest(String text) {
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
