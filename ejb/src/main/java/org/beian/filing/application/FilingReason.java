package org.beian.filing.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Reason of a refusal: a code of the code table {@code refusal-reasons}, with its clause. */
@Entity
@Table(name = "filing_reason")
@IdClass(RoundItemId.class)
public class FilingReason {

    @Id
    @Column(name = "application_id")
    private Long applicationId;

    @Id
    @Column(name = "round_number")
    private int round;

    @Id
    @Column(name = "reason_number")
    private int number;

    private String code;
    private String clause;

    protected FilingReason() {}

    FilingReason(Long applicationId, int round, int number, String code, String clause) {
        this.applicationId = applicationId;
        this.round = round;
        this.number = number;
        this.code = code;
        this.clause = clause;
    }

    public String code() {
        return code;
    }

    String clause() {
        return clause;
    }
}
