package org.beian.intake.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.beian.intake.contract.RowAnswer;
import org.beian.intake.contract.RowVerdict;
import org.beian.rule.Finding;

/**
 * Answer to one row of an import, as stored. Findings are kept as code and arguments, for readers
 * of any language.
 */
@Entity
@Table(name = "import_row")
@IdClass(ImportRow.Key.class)
public class ImportRow {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_REFERENCE = 200;

    @Id
    @Column(name = "import_id")
    private Long importId;

    @Id
    @Column(name = "line_number")
    private long line;

    private String reference;

    @Enumerated(EnumType.STRING)
    private RowVerdict verdict;

    @Column(name = "case_id")
    private Long caseId;

    @Column(name = "case_state")
    private String state;

    private String findings;

    protected ImportRow() {}

    ImportRow(Long importId, RowAnswer answer) {
        this.importId = importId;
        line = answer.line().number();
        reference = shortened(answer.reference());
        verdict = answer.verdict();
        caseId = answer.caseId();
        state = answer.state();
        findings = answer.findings().isEmpty() ? null : write(answer.findings());
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST_REFERENCE
                ? text
                : text.substring(0, LONGEST_REFERENCE);
    }

    public static String write(List<Finding> findings) {
        try {
            return JSON.writeValueAsString(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public long line() {
        return line;
    }

    public RowVerdict verdict() {
        return verdict;
    }

    /** Adds findings to a row of a staged register; a row that was refused stays so. */
    public void add(RowVerdict found, List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings());
        all.addAll(more);
        findings = write(all);
        if (verdict == RowVerdict.ACCEPTED) {
            verdict = found;
        }
    }

    ImportAnswer asAnswer() {
        return new ImportAnswer(line, reference, caseId, state, findings());
    }

    private List<Finding> findings() {
        try {
            return findings == null
                    ? List.of()
                    : JSON.readValue(findings, new TypeReference<List<Finding>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long importId;
        private long line;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.line == line
                    && Objects.equals(key.importId, importId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(importId, line);
        }
    }
}
