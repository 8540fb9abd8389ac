package org.beian.access.application;

import java.util.List;
import java.util.stream.Collectors;
import org.beian.law.Declined;
import org.beian.rule.Finding;
import org.beian.rule.FoundFaults;

/** What was entered cannot be an application or a pre-assignment; every fault is named at once. */
public class AccessIncomplete extends Declined implements FoundFaults {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    AccessIncomplete(List<Finding> findings) {
        super(
                Kind.UNPROCESSABLE,
                "ACCESS_INCOMPLETE",
                findings.get(0).clause(),
                findings.stream().map(Finding::code).distinct().collect(Collectors.joining(", ")));
        this.findings = findings;
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }
}
