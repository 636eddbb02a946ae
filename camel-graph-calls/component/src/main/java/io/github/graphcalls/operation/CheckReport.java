package io.github.graphcalls.operation;

import java.util.List;
import java.util.stream.Collectors;

/** What {@code graph-calls:check} found. As text it is a line for each finding. */
public record CheckReport(List<Finding> findings) {

    public CheckReport {
        findings = List.copyOf(findings);
    }

    /** Whether all is as it should be. */
    public boolean passed() {
        return findings.stream().allMatch(Finding::ok);
    }

    /** The names of the findings that are not as they should be. */
    public List<String> failed() {
        return findings.stream()
                .filter(finding -> !finding.ok())
                .map(Finding::name)
                .toList();
    }

    @Override
    public String toString() {
        return findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }
}
