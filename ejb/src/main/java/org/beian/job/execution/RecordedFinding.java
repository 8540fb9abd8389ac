package org.beian.job.execution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** Row of a finding of a job, which others see as {@link JobFinding}. */
@Entity
@Table(name = "job_finding")
@IdClass(RecordedFinding.Key.class)
class RecordedFinding {

    @Id
    @Column(name = "job_id")
    private Long jobId;

    @Id
    @Column(name = "finding_number")
    private int number;

    @Column(name = "case_type")
    private String caseType;

    @Column(name = "case_id")
    private Long caseId;

    private String code;
    private String detail;

    protected RecordedFinding() {}

    RecordedFinding(Long jobId, int number, JobFinding finding) {
        this.jobId = jobId;
        this.number = number;
        caseType = finding.caseType();
        caseId = finding.caseId();
        code = finding.code();
        detail = finding.detail();
    }

    JobFinding finding() {
        return new JobFinding(number, caseType, caseId, code, detail);
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long jobId;
        private int number;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.jobId, jobId)
                    && key.number == number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(jobId, number);
        }
    }
}
