package org.beian.access.application;

import java.util.List;
import java.util.stream.Collectors;
import org.beian.law.Declined;
import org.beian.rule.Finding;
import org.beian.rule.FoundFaults;

/** Addresses that the provider keeps for somebody else, or opened for somebody else. */
public class AddressTaken extends Declined implements FoundFaults {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    AddressTaken(List<Finding> findings) {
        super(
                Kind.CONFLICT,
                "ADDRESS_TAKEN",
                "11.2",
                findings.stream()
                        .map(finding -> finding.args().get(0))
                        .distinct()
                        .collect(Collectors.joining(", ")));
        this.findings = findings;
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }
}
