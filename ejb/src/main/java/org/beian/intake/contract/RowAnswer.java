package org.beian.intake.contract;

import java.util.List;
import java.util.Objects;
import org.beian.intake.formats.ImportLine;
import org.beian.rule.Finding;
import org.beian.rule.Severity;

/**
 * Answer of a register to one line.
 *
 * @param reference the sender's own reference of the row, or null
 * @param caseId id of the case made of the line; null when nothing was kept
 * @param state of that case, or the one that it would have; null when the line could not be
 *     understood
 */
public record RowAnswer(
        ImportLine line, String reference, Long caseId, String state, List<Finding> findings) {

    public RowAnswer {
        Objects.requireNonNull(line);
        findings = List.copyOf(findings);
    }

    /** The answer to a line that could not be understood. */
    public static RowAnswer unreadable(ImportLine line, String reference, List<Finding> findings) {
        return new RowAnswer(line, reference, null, null, findings);
    }

    public RowVerdict verdict() {
        if (state == null) {
            return RowVerdict.UNREADABLE;
        }
        boolean refused =
                findings.stream().anyMatch(finding -> finding.severity() == Severity.REFUSE);
        return refused ? RowVerdict.RETURNED : RowVerdict.ACCEPTED;
    }
}
