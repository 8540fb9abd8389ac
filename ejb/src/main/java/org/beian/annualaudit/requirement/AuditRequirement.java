package org.beian.annualaudit.requirement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.beian.annualaudit.AuditRefusal;
import org.beian.law.RequestRejected;
import org.beian.trail.RecordedContent;

/** Requirement of a content department that sponsors read in the audit of a province (8.7). */
@Entity
@Table(name = "audit_requirement")
public class AuditRequirement implements RecordedContent {

    static final String CONTENT = "AUDIT_REQUIREMENT";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_requirement_seq")
    @SequenceGenerator(
            name = "audit_requirement_seq",
            sequenceName = "audit_requirement_seq",
            allocationSize = 100)
    private Long id;

    @Column(name = "campaign_id")
    private Long campaignId;

    @Column(name = "department_id")
    private Long departmentId;

    private String title;
    private String words;

    @Column(name = "attachment_id")
    private String document;

    @Column(name = "added_by")
    private String addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected AuditRequirement() {}

    /** One that is attached now; its texts and its document were checked. */
    AuditRequirement(Long campaignId, RequirementRequest asked, String who, Instant now) {
        this.campaignId = campaignId;
        departmentId = asked.departmentId();
        title = asked.title();
        words = asked.words();
        document = asked.document();
        addedBy = who;
        addedAt = now;
    }

    /**
     * Takes it back: sponsors do not see it any more.
     *
     * @throws RequestRejected {@link AuditRefusal#AUDIT_REQUIREMENT_WITHDRAWN} the second time
     */
    void withdraw(String who, Instant now) {
        if (withdrawnAt != null) {
            throw AuditRefusal.AUDIT_REQUIREMENT_WITHDRAWN.of(title);
        }
        withdrawnBy = who;
        withdrawnAt = now;
    }

    @Override
    public String contentName() {
        return CONTENT + ":" + id;
    }

    @Override
    public List<Object> contentFields() {
        return Arrays.asList(
                campaignId,
                departmentId,
                title,
                words,
                document,
                addedBy,
                addedAt,
                withdrawnBy,
                withdrawnAt);
    }

    Long id() {
        return id;
    }

    Long campaignId() {
        return campaignId;
    }

    Long departmentId() {
        return departmentId;
    }

    String title() {
        return title;
    }

    String words() {
        return words;
    }

    /** Id of the attachment; null for none. */
    String document() {
        return document;
    }

    Instant addedAt() {
        return addedAt;
    }

    /** Null as long as it holds. */
    Instant withdrawnAt() {
        return withdrawnAt;
    }
}
