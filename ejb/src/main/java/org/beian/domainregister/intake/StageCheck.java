package org.beian.domainregister.intake;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beian.code.RuleSeverities;
import org.beian.domainregister.report.DomainReportRepository;
import org.beian.domainregister.report.DomainSql;
import org.beian.domainregister.report.ReportCheck;
import org.beian.intake.contract.ImportPhase;
import org.beian.intake.contract.RowFindings;
import org.beian.intake.contract.StagedImport;
import org.beian.intake.contract.StagedStep;
import org.beian.law.Shanghai;
import org.beian.rule.Finding;
import org.beian.rule.Severity;

/**
 * Base class of the checks across all staged rows: one SQL query finds the rows concerned, in
 * pieces and in the order of their numbers.
 *
 * @param <R> a row as the query returns it
 */
abstract class StageCheck<R extends Record & StageCheck.FoundRow> implements StagedStep {

    /** Row that is concerned. */
    interface FoundRow {

        /** Its number in the file. */
        long row();
    }

    /** Rows found in one piece; nearly every check is done with the first. */
    private static final int PIECE = 20_000;

    @Inject DomainSql sql;
    @Inject DomainReportRepository reports;
    @Inject RuleSeverities severities;

    /** The kind under which the report counts the rows found. */
    abstract ReportCheck check();

    /** Whether the file can have such rows at all; asked before the query. */
    boolean concerns(StagedImport file) {
        return true;
    }

    /** The rows found whose number is greater than {@code after}, in its order. */
    abstract List<R> find(StagedImport file, long after, int limit);

    /** The content of the finding on a row. */
    abstract Said say(StagedImport file, R row);

    /**
     * Content of a finding on a row.
     *
     * @param code key of the finding's texts
     * @param other unit or row that is in conflict with it; null without one
     */
    record Said(String pointer, String code, String clause, List<String> args, String other) {}

    @Override
    public ImportPhase phase() {
        return ImportPhase.CHECK;
    }

    @Override
    public Piece next(StagedImport file, String cursor, RowFindings rows) {
        List<R> found = List.of();
        if (concerns(file)) {
            found = find(file, cursor == null ? 0 : Long.parseLong(cursor), PIECE);
        }
        long last = 0;
        long counted = 0;
        for (R row : found) {
            last = row.row();
            counted += note(file, last, say(file, row), rows) ? 1 : 0;
        }
        if (!file.dryRun()) {
            reports.of(file).found(check(), cursor == null, counted);
        }
        return Piece.of(found.size() < PIECE ? null : String.valueOf(last), found.size());
    }

    /** Severity of the check on a day; empty when it is switched off. */
    Optional<Severity> severity(String code, LocalDate on) {
        return severities.severityOf(code, null, on);
    }

    private boolean note(StagedImport file, long row, Said said, RowFindings rows) {
        Optional<Severity> severity = severity(said.code, Shanghai.date(file.receivedAt()));
        severity.ifPresent(
                weight -> {
                    List<Finding> findings = new ArrayList<>();
                    findings.add(
                            new Finding(
                                    said.pointer,
                                    said.code,
                                    weight,
                                    said.clause,
                                    said.args,
                                    said.other));
                    if (weight == Severity.REFUSE) {
                        rows.refuse(row, findings);
                    } else {
                        rows.note(row, findings);
                    }
                });
        return severity.isPresent();
    }
}
