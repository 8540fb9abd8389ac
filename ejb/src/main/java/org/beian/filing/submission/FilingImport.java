package org.beian.filing.submission;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.beian.account.Roles;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingParser;
import org.beian.filing.rule.FilingChecks;
import org.beian.filing.rule.InFileConflicts;
import org.beian.intake.contract.ImportedRegister;
import org.beian.intake.contract.RowAnswer;
import org.beian.intake.formats.ImportLine;
import org.beian.intake.json.JsonShape;
import org.beian.intake.json.ShapeRefused;
import org.beian.law.Clause;
import org.beian.rule.Finding;
import org.beian.rule.Severity;

/**
 * Import of applications in bulk (formats.md 6): each line is what a single call's body is, parsed
 * by the same parser, submitted through the same procedure and checked by the same rules.
 */
@ApplicationScoped
@Clause({"12.1", "12.2"})
class FilingImport implements ImportedRegister {

    private static final String NAME = "filings";
    private static final int LONGEST_LINE = 1024 * 1024;

    @Inject FilingSubmission submission;
    @Inject InFileConflicts others;
    @Inject EntityManager em;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String clause() {
        return "12.1";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.PROVIDER);
    }

    @Override
    public List<RowAnswer> check(long importId, List<ImportLine> lines) {
        return answers(lines, read -> checked(importId, read));
    }

    @Override
    public List<RowAnswer> apply(long importId, List<ImportLine> lines) {
        return answers(lines, this::applied);
    }

    @Override
    public void forget(long importId) {
        others.forget(importId);
    }

    /** Line of the file that is an application. */
    private record Read(ImportLine line, FilingContent content) {}

    private RowAnswer checked(long importId, Read read) {
        FilingStatus status = submission.dryRun(read.content());
        List<Finding> findings = new ArrayList<>(status.findings());
        findings.addAll(others.against(importId, read.content()));
        boolean refused = FilingChecks.refuses(findings);
        if (!refused) {
            others.note(importId, read.line().number(), read.content());
        }
        FilingState state = refused ? FilingState.RETURNED : status.state();
        return new RowAnswer(read.line(), status.reference(), null, state.name(), findings);
    }

    private RowAnswer applied(Read read) {
        FilingStatus status = submission.submit(read.content());
        // the rules of the next line ask the database
        em.flush();
        return new RowAnswer(
                read.line(),
                status.reference(),
                Long.valueOf(status.id()),
                status.state().name(),
                status.findings());
    }

    private static List<RowAnswer> answers(
            List<ImportLine> lines, Function<Read, RowAnswer> working) {
        return lines.stream().map(line -> answer(line, working)).toList();
    }

    private static RowAnswer answer(ImportLine line, Function<Read, RowAnswer> working) {
        if (line.isTooLong()) {
            return unreadable(line, null, "IMPORT_LINE_TOO_LONG", "", null, LONGEST_LINE);
        }
        String reference = null;
        FilingContent content;
        try {
            JsonNode json = JsonShape.parse(line.content());
            reference = json.path("reference").isTextual() ? json.path("reference").asText() : null;
            content = FilingParser.read(json);
        } catch (ShapeRefused refused) {
            return RowAnswer.unreadable(line, reference, findings(line, refused));
        }
        if (!FilingSubmission.isOffered(content)) {
            String kind = String.valueOf(content.kind());
            return unreadable(line, reference, "FILING_KIND_NOT_OFFERED", "/kind", "12.1", kind);
        }
        return working.apply(new Read(line, content));
    }

    private static RowAnswer unreadable(
            ImportLine line,
            String reference,
            String code,
            String pointer,
            String clause,
            Object argument) {
        Finding finding =
                new Finding(
                        pointer, code, Severity.REFUSE, clause, List.of(String.valueOf(argument)));
        return RowAnswer.unreadable(line, reference, List.of(finding));
    }

    private static List<Finding> findings(ImportLine line, ShapeRefused refused) {
        return refused.errors().stream()
                .map(
                        error ->
                                new Finding(
                                        error.pointer(),
                                        error.code(),
                                        Severity.REFUSE,
                                        null,
                                        arguments(line, error.code(), error.arguments())))
                .toList();
    }

    /**
     * A syntax error is reported with the number of the line in the file; the parser sees only line
     * 1.
     */
    private static List<String> arguments(ImportLine line, String code, List<String> given) {
        return code.equals("JSON_SYNTAX")
                ? List.of(String.valueOf(line.number()), given.get(1))
                : given;
    }
}
