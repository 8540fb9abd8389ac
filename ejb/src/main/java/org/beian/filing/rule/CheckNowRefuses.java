package org.beian.filing.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.beian.law.Declined;
import org.beian.rule.Finding;
import org.beian.rule.FoundFaults;

/** The automatic check, run again at the decision, refuses what it let pass before. */
public class CheckNowRefuses extends Declined implements FoundFaults {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public CheckNowRefuses(List<Finding> findings) {
        super(
                Kind.CONFLICT,
                "CHECK_NOW_REFUSES",
                "12.3",
                findings.stream().map(Finding::code).distinct().collect(Collectors.joining(", ")));
        this.findings = findings;
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }
}
