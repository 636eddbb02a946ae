package io.github.graphcalls.reference;

import static io.github.graphcalls.reference.Table.code;

import io.github.graphcalls.operation.CallOperation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which application permission each operation needs. */
final class PermissionsPage {

    private static final String INTRODUCTION = """
            # Permissions

            All operations are performed by the application itself; there are no delegated permissions for calls. Grant
            what your routes use, no more: an administrator of the tenant consents to it, see
            [register the bot](../register-the-bot.md).

            """;

    private PermissionsPage() {}

    static String text() {
        Table table = new Table("operation", "least application permission");
        CallOperation.sent()
                .forEach(operation -> table.row(OperationsPage.link(operation), shown(operation.permissions())));
        return INTRODUCTION
                + table
                + "\nWhere several stand, the one that fits the kind of call is enough.\n"
                + "\n## By permission\n\n"
                + byPermission()
                + "\nNext: [operations](operations.md).\n";
    }

    static String shown(List<String> permissions) {
        return permissions.isEmpty()
                ? "none"
                : permissions.stream().map(Table::code).collect(Collectors.joining(" or "));
    }

    private static Table byPermission() {
        Map<String, List<CallOperation>> users = new TreeMap<>(CallOperation.sent().stream()
                .flatMap(operation -> operation.permissions().stream().map(each -> Map.entry(each, operation)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
        Table table = new Table("permission", "what uses it");
        users.forEach((permission, operations) -> table.row(
                code(permission),
                operations.stream().map(CallOperation::toString).collect(Collectors.joining(", "))));
        return table;
    }
}
