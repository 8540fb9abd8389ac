package org.beian.intake.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.beian.intake.contract.ImportPhase;
import org.beian.intake.contract.RowFindings;
import org.beian.intake.contract.RowVerdict;
import org.beian.rule.Finding;

/** Findings of one piece of a step, collected by row. */
final class CollectedRowFindings implements RowFindings {

    private final ImportPhase phase;
    private final Map<Long, List<Finding>> findings = new TreeMap<>();
    private final Set<Long> refused = new TreeSet<>();

    CollectedRowFindings(ImportPhase phase) {
        this.phase = phase;
    }

    @Override
    public void refuse(long row, List<Finding> found) {
        if (phase != ImportPhase.CHECK) {
            throw new IllegalStateException("Rows are refused by checks only");
        }
        refused.add(row);
        note(row, found);
    }

    @Override
    public void note(long row, List<Finding> found) {
        findings.computeIfAbsent(row, key -> new ArrayList<>()).addAll(found);
    }

    Set<Long> refused() {
        return refused;
    }

    Map<Long, List<Finding>> findings() {
        return findings;
    }

    RowVerdict verdict(long row) {
        return refused.contains(row) ? RowVerdict.RETURNED : RowVerdict.ACCEPTED;
    }
}
