package org.beian.annualaudit.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beian.account.Roles;
import org.beian.annualaudit.AuditItem;
import org.beian.annualaudit.OpinionRefusal;
import org.beian.intake.contract.ImportedRegister;
import org.beian.intake.contract.RowAnswer;
import org.beian.intake.formats.ImportLine;
import org.beian.intake.formats.file.FileColumn;
import org.beian.intake.formats.file.FileTemplate;
import org.beian.intake.json.JsonShape;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.rule.Finding;

/**
 * Import of opinions by file: each row is recorded as a single opinion. Its last column names the
 * scan that was uploaded before.
 */
@ApplicationScoped
@Clause("18.3")
class OpinionImport implements ImportedRegister {

    /** What becomes of a row. */
    enum RowState {
        RECORDED,
        REFUSED
    }

    @Inject EntityManager em;
    @Inject OpinionGiving giving;
    @Inject OpinionChecks checks;

    @Override
    public String name() {
        return "opinions";
    }

    @Override
    public String clause() {
        return "18.3";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.CONTENT_DEPARTMENT);
    }

    @Override
    public List<FileColumn> columns() {
        return OpinionRow.COLUMNS;
    }

    @Override
    public FileTemplate template() {
        return new FileTemplate(
                FileTemplate.example(OpinionImport.class, "example.properties"),
                Map.of(OpinionRow.KIND, OpinionRow.kinds()));
    }

    @Override
    public List<RowAnswer> check(long importId, List<ImportLine> lines) {
        return answers(importId, lines, false);
    }

    @Override
    public List<RowAnswer> apply(long importId, List<ImportLine> lines) {
        return answers(importId, lines, true);
    }

    /** Nothing is noted: earlier rows are found by their answers. */
    @Override
    public void forget(long importId) {
        // as said
    }

    private List<RowAnswer> answers(long importId, List<ImportLine> lines, boolean record) {
        Set<String> seen = new HashSet<>();
        List<RowAnswer> answers = new ArrayList<>();
        for (ImportLine line : lines) {
            RowAnswer answer = answer(importId, line, seen, record);
            if (!answer.state().equals(RowState.REFUSED.name())) {
                seen.add(answer.reference());
            }
            answers.add(answer);
        }
        return answers;
    }

    private RowAnswer answer(long importId, ImportLine line, Set<String> seen, boolean record) {
        if (line.isTooLong()) {
            return refused(
                    line, null, OpinionRow.finding("IMPORT_LINE_TOO_LONG", List.of("1048576")));
        }
        OpinionRow row = new OpinionRow(JsonShape.parse(line.content()));
        Optional<Finding> defect = row.defect();
        if (defect.isPresent()) {
            return refused(line, null, defect.get());
        }
        OpinionRequest request = row.read();
        try {
            AuditItem item = checks.require(request);
            String key = item.filingNumber() + " " + item.year() + " " + request.kind();
            if (seen.contains(key) || isInFile(importId, key)) {
                throw OpinionRefusal.OPINION_GIVEN.of(item.filingNumber(), item.year());
            }
            Long id = record ? giving.give(request) : null;
            return new RowAnswer(line, key, id, RowState.RECORDED.name(), List.of());
        } catch (RequestRejected refused) {
            if (!(refused.refusal() instanceof OpinionRefusal)) {
                // what follows from it failed, after it was stored: nothing of the rows stays
                throw refused;
            }
            return new RowAnswer(
                    line,
                    row.number(),
                    null,
                    RowState.REFUSED.name(),
                    OpinionRow.findings(refused));
        }
    }

    /** Whether an earlier row of the file, of those answered before, says the same. */
    private boolean isInFile(long importId, String key) {
        return em.createQuery(
                                """
                                select count(r) from ImportRow r
                                where r.importId = :import and r.reference = :key
                                and r.state = :recorded""",
                                Long.class)
                        .setParameter("import", importId)
                        .setParameter("key", key)
                        .setParameter("recorded", RowState.RECORDED.name())
                        .getSingleResult()
                > 0;
    }

    private static RowAnswer refused(ImportLine line, String number, Finding finding) {
        return new RowAnswer(line, number, null, RowState.REFUSED.name(), List.of(finding));
    }
}
