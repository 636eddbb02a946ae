package io.github.graphcalls.reference;

import io.github.graphcalls.graph.EndReasons;

/** What the codes of ended calls and failed operations mean. */
final class EndsPage {

    private static final String INTRODUCTION = """
            # Ends

            Why a call ended or an operation failed is said by a code, which is like HTTP's, and a sub-code. An exchange
            of the event `terminated` has their meaning in the header `CamelGraphCallsEndReason`, what to check in
            `CamelGraphCallsEndAdvice`, and `CamelGraphCallsEndNormal` is true for codes below 400. A
            `GraphCallsException` has them in its message. For any pair that is not listed here they say that no meaning
            is published: many of the numbers that are seen in the wild are explained nowhere.

            What you have learned of others, add by the component's option `endReasons`, such as
            `camel.component.graph-calls.end-reasons[500/7112] = What it means. | What to check.`

            """;

    private EndsPage() {}

    static String text() {
        Table table = new Table("code", "sub-code", "meaning", "what to check");
        EndReasons.published()
                .all()
                .forEach(reason -> table.row(
                        String.valueOf(reason.code()),
                        String.valueOf(reason.subcode()),
                        reason.meaning(),
                        reason.advice()));
        return INTRODUCTION + table + "\nNext: [events](events.md).\n";
    }
}
