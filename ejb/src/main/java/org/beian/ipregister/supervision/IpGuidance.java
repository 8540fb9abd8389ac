package org.beian.ipregister.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.beian.ipregister.report.IpReport;

/** Guidance of headquarters to a branch on one of its reports, and its reading there (9.1). */
@Entity
@Table(name = "ip_guidance")
public class IpGuidance {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ip_guidance_seq")
    @SequenceGenerator(
            name = "ip_guidance_seq",
            sequenceName = "ip_guidance_seq",
            allocationSize = 100)
    private Long id;

    @Column(name = "report_id")
    private Long reportId;

    @Column(name = "unit_id")
    private Long branchId;

    @Column(name = "headquarters_id")
    private Long headquartersId;

    @Column(name = "given_by")
    private String givenBy;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "guidance")
    private String text;

    @Column(name = "read_by")
    private String readBy;

    @Column(name = "read_at")
    private Instant readAt;

    @Version private int version;

    protected IpGuidance() {}

    IpGuidance(IpReport report, Long headquartersId, String by, String text, Instant now) {
        reportId = report.id();
        branchId = report.unitId();
        this.headquartersId = headquartersId;
        givenBy = by;
        this.text = text;
        givenAt = now;
    }

    public Long id() {
        return id;
    }

    public Long reportId() {
        return reportId;
    }

    /** The branch that received it. */
    public Long branchId() {
        return branchId;
    }

    /** The headquarters that gave it; the branch may belong to others by now. */
    public Long headquartersId() {
        return headquartersId;
    }

    public String givenBy() {
        return givenBy;
    }

    public Instant givenAt() {
        return givenAt;
    }

    /** 1 to 2000 characters. */
    public String text() {
        return text;
    }

    /** Account of the branch that read it first. */
    public Optional<String> readBy() {
        return Optional.ofNullable(readBy);
    }

    public Optional<Instant> readAt() {
        return Optional.ofNullable(readAt);
    }

    /**
     * Marks it as read, unless it was already.
     *
     * @return whether this is the first reading
     */
    boolean read(String by, Instant now) {
        if (readAt != null) {
            return false;
        }
        readBy = by;
        readAt = now;
        return true;
    }
}
