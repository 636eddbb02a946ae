package io.github.graphcalls.operation;

import io.github.graphcalls.graph.TokenLook;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares the permissions of a token with those that the table says operations need. */
final class PermissionCheck {

    private static final String NAME = "permissions";
    private static final String OURS = "Calls.";

    private PermissionCheck() {}

    static Finding withoutToken() {
        return Finding.no(NAME, "they are not known without a token", "Mend what is said of token first.");
    }

    static Finding of(TokenLook look) {
        return look.permissions()
                .map(PermissionCheck::of)
                .orElseGet(() -> Finding.yes(NAME, "the token cannot be read here; Graph alone knows what it allows"));
    }

    private static Finding of(List<String> permissions) {
        List<String> ours = permissions.stream()
                .filter(permission -> permission.startsWith(OURS))
                .toList();
        if (ours.isEmpty()) {
            return Finding.no(
                    NAME,
                    "the token has none for calls",
                    "Grant the application permissions that begin with Calls. in Microsoft Entra, with an"
                            + " administrator's consent in the tenant of the calls, and wait until the token is renewed.");
        }
        List<CallOperation> refused = CallOperation.requests().stream()
                .filter(operation -> !allows(permissions, operation))
                .toList();
        int all = CallOperation.requests().size();
        return Finding.yes(
                NAME,
                String.join(", ", ours) + ", enough for "
                        + (refused.isEmpty()
                                ? "all operations"
                                : (all - refused.size()) + " of " + all + " operations" + missing(refused)));
    }

    private static boolean allows(List<String> permissions, CallOperation operation) {
        return operation.permissions().isEmpty()
                || operation.permissions().stream().anyMatch(permissions::contains);
    }

    /** What the others need, by permission. */
    private static String missing(List<CallOperation> refused) {
        Map<String, String> byPermission = refused.stream()
                .collect(Collectors.groupingBy(
                        operation -> String.join(" or ", operation.permissions()),
                        TreeMap::new,
                        Collectors.mapping(CallOperation::toString, Collectors.joining(", "))));
        return byPermission.entrySet().stream()
                .map(each -> "; without " + each.getKey() + " not for " + each.getValue())
                .collect(Collectors.joining());
    }
}
