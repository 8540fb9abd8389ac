package org.beian.access.opening;

import java.util.List;
import org.beian.law.Declined;
import org.beian.rule.Finding;
import org.beian.rule.FoundFaults;

/** What the sponsor gave is not what the register holds: it cannot be confirmed. */
public class ComparisonUnequal extends Declined implements FoundFaults {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    ComparisonUnequal(List<Finding> findings) {
        super(Kind.CONFLICT, "COMPARISON_UNEQUAL", "11.3.1", findings.size());
        this.findings = findings;
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }
}
