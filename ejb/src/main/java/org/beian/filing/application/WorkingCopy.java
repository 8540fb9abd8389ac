package org.beian.filing.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Working copy of an application that was returned or refused: changes saved before the next
 * submission (12.7). The last round stays untouched, and no round is opened for what may never be
 * submitted.
 */
@Entity
@Table(name = "filing_working_copy")
class WorkingCopy {

    @Id
    @Column(name = "application_id")
    private Long applicationId;

    private String content;

    @Column(name = "kept_at")
    private Instant keptAt;

    @Column(name = "kept_by")
    private String keptBy;

    protected WorkingCopy() {}

    WorkingCopy(Long applicationId) {
        this.applicationId = applicationId;
    }

    void keep(String changed, String who, Instant now) {
        content = changed;
        keptBy = who;
        keptAt = now;
    }

    /** The content as JSON (formats.md 8.1). */
    String content() {
        return content;
    }
}
