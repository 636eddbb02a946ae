package io.github.graphcalls.operation;

import io.github.graphcalls.model.IdentitySet;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The kinds of identity that a route can name as text. A text without a kind is of the first kind that it fits. */
enum IdentityKind {
    USER(
            "user",
            "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
            "[^\\s:,\\p{Cntrl}]{1,512}",
            IdentitySet::ofUser),
    PHONE(
            "phone",
            IdentityKind.NUMBER,
            IdentityKind.NUMBER,
            number -> IdentitySet.ofPhone(IdentityKind.inE164(number))),
    APPLICATION("application", IdentityKind.NEVER, "[^\\s:,\\p{Cntrl}]{1,512}", IdentitySet::ofApplication),
    APPLICATION_INSTANCE(
            "applicationInstance", IdentityKind.NEVER, "[^\\s:,\\p{Cntrl}]{1,512}", IdentitySet::ofApplicationInstance),
    GUEST("guest", IdentityKind.NEVER, "[^\\s:,\\p{Cntrl}]{1,512}", IdentitySet::ofGuest);

    static final String FORMS = "user:ID, phone:+NUMBER, application:ID, applicationInstance:ID, guest:ID, a GUID or a"
            + " phone number with its country code";

    // the plus may be encoded, or be the blank that a URI's parser makes of it, or be gone
    private static final String NUMBER = "\\s*(\\+|%2[Bb])?\\s*[1-9]([ ().-]*\\d){4,14}";
    private static final String NEVER = "(?!)";
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final Pattern PLUS = Pattern.compile("%2[Bb]");

    private final String prefix;
    private final Pattern alone;
    private final Pattern named;
    private final Function<String, IdentitySet> identity;

    IdentityKind(String prefix, String alone, String named, Function<String, IdentitySet> identity) {
        this.prefix = prefix + ":";
        this.alone = Pattern.compile(alone);
        this.named = Pattern.compile(named);
        this.identity = identity;
    }

    static IdentitySet read(String name, String text) throws Unfit {
        return Arrays.stream(values())
                .filter(kind -> kind.fits(text))
                .findFirst()
                .map(kind -> kind.of(text))
                .orElseThrow(() -> new Unfit(FORMS + " as " + name, "something else"));
    }

    private boolean fits(String text) {
        return text.startsWith(prefix)
                ? named.matcher(text.substring(prefix.length())).matches()
                : alone.matcher(text).matches();
    }

    private IdentitySet of(String text) {
        return identity.apply(text.startsWith(prefix) ? text.substring(prefix.length()) : text);
    }

    private static String inE164(String number) {
        return '+' + NO_DIGIT.matcher(PLUS.matcher(number).replaceAll("")).replaceAll("");
    }
}
