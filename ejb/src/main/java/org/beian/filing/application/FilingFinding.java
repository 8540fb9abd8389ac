package org.beian.filing.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.rule.Finding;
import org.beian.rule.Severity;

/**
 * Finding of the automatic check in a round, stored as code and arguments, so that it can be shown
 * in each reader's language.
 */
@Entity
@Table(name = "filing_finding")
@IdClass(RoundItemId.class)
class FilingFinding {

    private static final String SEPARATOR = "\u001f";

    @Id
    @Column(name = "application_id")
    private Long applicationId;

    @Id
    @Column(name = "round_number")
    private int round;

    @Id
    @Column(name = "finding_number")
    private int number;

    private String pointer;
    private String code;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private String clause;
    private String arguments;

    protected FilingFinding() {}

    FilingFinding(Long applicationId, int round, int number, Finding finding) {
        this.applicationId = applicationId;
        this.round = round;
        this.number = number;
        pointer = finding.pointer();
        code = finding.code();
        severity = finding.severity();
        clause = finding.clause();
        arguments = shortened(String.join(SEPARATOR, finding.args()));
    }

    /** Masks its arguments, which quote what was entered; what it is about stays. */
    void mask() {
        if (arguments != null && !arguments.isEmpty()) {
            String[] each = arguments.split(SEPARATOR, -1);
            Arrays.fill(each, PersonalData.MASK);
            arguments = shortened(String.join(SEPARATOR, each));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 4000 ? text : text.substring(0, 4000);
    }

    Finding asFinding() {
        List<String> args =
                arguments == null || arguments.isEmpty()
                        ? List.of()
                        : List.of(arguments.split(SEPARATOR, -1));
        return new Finding(pointer, code, severity, clause, args);
    }
}
