package org.beian.ipregister.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;
import org.beian.value.Authority;
import org.beian.value.Province;

/**
 * Check report (核查报告, 19.2): the findings on one unit that no check had before, addressed to the
 * unit's supervisor. Its findings are decided one by one; its history records all decisions.
 */
@Entity
@Table(name = "ip_report")
public class IpReport implements AuditedCase {

    /** The kind of case in the history. */
    public static final String CASE_TYPE = "IP_REPORT";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ip_report_seq")
    @SequenceGenerator(name = "ip_report_seq", sequenceName = "ip_report_seq", allocationSize = 100)
    private Long id;

    @Column(name = "unit_id")
    private Long unitId;

    private String province;

    @Column(name = "import_id")
    private Long importId;

    @Column(name = "edit_id")
    private Long editId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "found_count")
    private long found;

    @Column(name = "corrected_count")
    private long corrected;

    @Column(name = "late_count")
    private long late;

    private String authority;

    @Column(name = "sent_back_at")
    private Instant sentBackAt;

    private LocalDate due;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected IpReport() {}

    IpReport(Long unitId, Province supervisedIn, IpCause cause, long found, Instant now) {
        this.unitId = unitId;
        province = supervisedIn == null ? null : supervisedIn.regionCode();
        authority =
                (supervisedIn == null ? Authority.MINISTRY : Authority.bureauOf(supervisedIn))
                        .code();
        importId = cause.importId();
        editId = cause.editId();
        late = unitId.equals(cause.unitId()) ? cause.late() : 0;
        this.found = found;
        createdAt = now;
    }

    @Override
    public String caseType() {
        return CASE_TYPE;
    }

    @Override
    public Long caseId() {
        return id;
    }

    @Override
    public TrailHead trail() {
        return trail;
    }

    public Long id() {
        return id;
    }

    /** Unit whose records are at fault. */
    public Long unitId() {
        return unitId;
    }

    /** Province of the bureau that it went to; empty when it went to the ministry. */
    public Optional<Province> province() {
        return Optional.ofNullable(province).map(Province::ofRegion);
    }

    /** The import after which it was found, this unit's or another's. */
    public Optional<Long> importId() {
        return Optional.ofNullable(importId);
    }

    /** The manual edit after which it was found. */
    public Optional<Long> editId() {
        return Optional.ofNullable(editId);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Number of its findings. */
    public long found() {
        return found;
    }

    /** Number of its findings that later checks did not find any more. */
    public long corrected() {
        return corrected;
    }

    /** Number of the unit's rows in its import or edit that were reported too late. */
    public long late() {
        return late;
    }

    /** When a finding was last sent back to the unit. */
    public Optional<Instant> sentBackAt() {
        return Optional.ofNullable(sentBackAt);
    }

    /** Last day by which the unit corrects what was sent back. */
    public Optional<LocalDate> due() {
        return Optional.ofNullable(due);
    }

    /** Notes that a finding was sent back; the unit has the time that it has for the last one. */
    void sentBack(Instant now, LocalDate until) {
        sentBackAt = now;
        dueMoves(until);
    }

    /** Moves the unit's last day; what it was told is never shortened. */
    void dueMoves(LocalDate until) {
        due = due == null || until.isAfter(due) ? until : due;
    }

    void correct(long more) {
        corrected += more;
    }
}
