package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;

/** Who passes a meeting's lobby (beta). A value that is not among {@link #known()} is kept as it came. */
public record AutoAdmittedUsers(@JsonValue String value) {
    private static final KnownValues<AutoAdmittedUsers> KNOWN = new KnownValues<>(AutoAdmittedUsers::new);

    public static final AutoAdmittedUsers EVERYONE_IN_COMPANY = KNOWN.add("everyoneInCompany");
    public static final AutoAdmittedUsers EVERYONE = KNOWN.add("everyone");

    /** Takes the value as it is; {@link #of} finds a known one whatever its case. */
    public AutoAdmittedUsers {
        Objects.requireNonNull(value, "value");
    }

    /** The value of that name; a known one is found whatever its case. */
    @JsonCreator
    public static AutoAdmittedUsers of(String value) {
        return KNOWN.find(value);
    }

    /** The values that Graph documents, in its order. */
    public static List<AutoAdmittedUsers> known() {
        return KNOWN.all();
    }

    @Override
    public String toString() {
        return value;
    }
}
