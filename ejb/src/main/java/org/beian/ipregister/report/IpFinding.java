package org.beian.ipregister.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.beian.ipregister.IpRefusal;
import org.beian.ipregister.rule.IpCheck;
import org.beian.law.RequestRejected;
import org.beian.value.IpRange;

/** Finding of a report, with the decision on it (19.3). */
@Entity
@Table(name = "ip_finding")
public class IpFinding {

    @Id private Long id;

    @Column(name = "report_id")
    private Long reportId;

    @Column(name = "unit_id")
    private Long unitId;

    /** Region code of the bureau that decides on it; null for the ministry. */
    private String province;

    @Column(name = "check_name")
    @Enumerated(EnumType.STRING)
    private IpCheck check;

    @Column(name = "holder_id")
    private Long holderId;

    private short family;

    @Column(name = "range_start")
    private String start;

    @Column(name = "range_end")
    private String end;

    private String missing;

    @Column(name = "other_id")
    private long otherId;

    @Column(name = "other_start")
    private String otherStart;

    @Column(name = "other_end")
    private String otherEnd;

    @Column(name = "against_count")
    private long count;

    @Enumerated(EnumType.STRING)
    private IpFindingState state;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    private String opinion;

    @Version private int version;

    protected IpFinding() {}

    public Long id() {
        return id;
    }

    public Long reportId() {
        return reportId;
    }

    /** Unit at fault. */
    public Long unitId() {
        return unitId;
    }

    public IpCheck check() {
        return check;
    }

    /** The range at fault; for an unreported source the range that the upstream passed on. */
    public IpRange range() {
        return IpRange.ofHex(family, start, end);
    }

    /** The first address that is not covered; empty for a conflict. */
    public Optional<IpRange> missing() {
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(IpRange.ofHex(family, missing, missing));
    }

    /** The other unit concerned, such as the one in conflict. */
    public Optional<Long> otherId() {
        return otherId == 0 ? Optional.empty() : Optional.of(otherId);
    }

    /** The range of the other unit. */
    public Optional<IpRange> other() {
        return otherStart.isEmpty()
                ? Optional.empty()
                : Optional.of(IpRange.ofHex(family, otherStart, otherEnd));
    }

    /** For a conflict, the number of records that stood against it when it was found. */
    public long count() {
        return count;
    }

    public IpFindingState state() {
        return state;
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    /** Text of the supervisor. */
    public Optional<String> opinion() {
        return Optional.ofNullable(opinion);
    }

    public int version() {
        return version;
    }

    /**
     * @throws RequestRejected {@link IpRefusal#IP_FINDING_STATE_FORBIDS} when the finding's state
     *     does not allow the decision
     */
    void decide(IpFindingState decided, String by, String text, Instant now) {
        if (!state.next().contains(decided)) {
            throw IpRefusal.IP_FINDING_STATE_FORBIDS.of(id, state);
        }
        state = decided;
        decidedBy = by;
        opinion = text;
        decidedAt = now;
    }
}
