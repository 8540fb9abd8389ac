package org.beian.filing.mandate;

import java.util.List;
import java.util.stream.Collectors;
import org.beian.law.Declined;
import org.beian.rule.Finding;
import org.beian.rule.FoundFaults;

/** Officer, guidance or address of a hand-over are missing or wrong; all is named at once. */
public class HandOverIncomplete extends Declined implements FoundFaults {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    HandOverIncomplete(List<Finding> findings) {
        super(
                Kind.UNPROCESSABLE,
                "HAND_OVER_INCOMPLETE",
                "12.6",
                findings.stream().map(Finding::code).distinct().collect(Collectors.joining(", ")));
        this.findings = List.copyOf(findings);
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }
}
