package org.beian.filing.blacklist;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.beian.filing.FilingRefusal;
import org.beian.trail.AuditedCase;
import org.beian.trail.RecordedContent;
import org.beian.trail.TrailHead;
import org.beian.value.Authority;
import org.beian.value.Province;

/**
 * Entry of the blacklist: a subject or a domain for which no filing is accepted, in the whole
 * country, on a basis in law and until a day. One that was made before each needed a basis has
 * none; its last day is then that of its review.
 */
@Entity
@Table(name = "blacklist_entry")
public class BlacklistEntry implements AuditedCase, RecordedContent {

    public static final String CASE_TYPE = "BLACKLIST";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "blacklist_seq")
    @SequenceGenerator(name = "blacklist_seq", sequenceName = "blacklist_seq", allocationSize = 100)
    private Long id;

    @Enumerated(EnumType.STRING)
    private BlacklistKind kind;

    @Enumerated(EnumType.STRING)
    private BlacklistState state;

    private String entry;
    private String province;
    private String reason;

    @Enumerated(EnumType.STRING)
    private BasisKind basis;

    @Column(name = "basis_number")
    private String basisNumber;

    @Column(name = "basis_court")
    private String basisCourt;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "subject_id")
    private Long subjectId;

    @Column(name = "noted_at")
    private Instant notedAt;

    private String claim;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected BlacklistEntry() {}

    /** One that is proposed. */
    public BlacklistEntry(BlacklistKind kind, String entry, Province by, String reason) {
        this.kind = kind;
        this.entry = entry;
        province = by.regionCode();
        this.reason = reason;
        state = BlacklistState.PROPOSED;
        claim = claim();
    }

    private String claim() {
        return state + ":" + kind + ":" + entry;
    }

    /**
     * Names what it stands on, its last day, and who proposes it.
     *
     * @param who user name
     */
    public void propose(BlacklistBasis on, LocalDate until, String who, Instant now) {
        basis = on.kind();
        basisNumber = on.number();
        basisCourt = on.court();
        endsOn = until;
        proposedBy = who;
        proposedAt = now;
    }

    /**
     * Puts it into force.
     *
     * @param who user name of the second person
     * @param subject key of the party in the register; null where it is not there
     */
    public void approve(String who, LocalDate today, Instant now, Long subject) {
        decide(BlacklistState.IN_FORCE, who, now);
        validFrom = today;
        subjectId = subject;
    }

    /** Ends the proposal, as a second person is against it. */
    public void refuse(String who, Instant now) {
        decide(BlacklistState.REFUSED, who, now);
    }

    /** Ends the proposal, as its bureau takes it back. */
    public void withdraw() {
        become(BlacklistState.WITHDRAWN);
    }

    /**
     * Ends it at once; it does not bar for the rest of the day.
     *
     * @param how LIFTED, REPLACED, EXPIRED or LAPSED
     */
    public void end(BlacklistState how, LocalDate today) {
        become(how);
        validTo = today;
    }

    /** Sets the last day of the review of one without a basis. */
    public void reviewUntil(LocalDate until) {
        endsOn = until;
    }

    /** Notes that its party has seen it. */
    public void note(Instant now) {
        notedAt = now;
    }

    private void decide(BlacklistState to, String who, Instant now) {
        become(to);
        decidedBy = who;
        decidedAt = now;
    }

    private void become(BlacklistState to) {
        if (!state.mayBecome(to)) {
            throw FilingRefusal.BLACKLIST_STATE_FORBIDS.of(number(), state);
        }
        state = to;
        claim = to == BlacklistState.IN_FORCE ? claim() : null;
    }

    /** Masks the personal data in what it barred, and in its reason. */
    public void mask(UnaryOperator<String> mask) {
        entry = mask.apply(entry);
        reason = mask.apply(reason);
    }

    /** Whether it bars on a day. */
    public boolean isInForce(LocalDate on) {
        return state == BlacklistState.IN_FORCE && (endsOn == null || !endsOn.isBefore(on));
    }

    /** The number under which its bureau is asked about it. */
    public String number() {
        return number(province, id);
    }

    /** The same by the region code of the bureau's province and the id. */
    public static String number(String province, Long id) {
        return Province.ofRegion(province).character() + "黑名单第" + id + "号";
    }

    @Override
    public String contentName() {
        return CASE_TYPE + ":" + id;
    }

    @Override
    public List<Object> contentFields() {
        return Arrays.asList(
                kind,
                entry,
                province,
                reason,
                basis,
                basisNumber,
                basisCourt,
                endsOn,
                proposedBy,
                proposedAt,
                decidedBy,
                decidedAt,
                validFrom,
                validTo,
                subjectId,
                notedAt);
    }

    @Override
    public String recordedState() {
        return state.name();
    }

    @Override
    public Optional<Authority> territory() {
        return Optional.of(Authority.bureauOf(province()));
    }

    public Long id() {
        return id;
    }

    public BlacklistKind kind() {
        return kind;
    }

    public BlacklistState state() {
        return state;
    }

    public String entry() {
        return entry;
    }

    /** Province of the bureau that keeps the entry. */
    public Province province() {
        return Province.ofRegion(province);
    }

    public String reason() {
        return reason;
    }

    /** What it stands on; empty for one that is to be reviewed. */
    public Optional<BlacklistBasis> basis() {
        return Optional.ofNullable(basis)
                .map(known -> new BlacklistBasis(known, basisNumber, basisCourt));
    }

    /** Last day on which it bars; null until the review of one without a basis began. */
    public LocalDate endsOn() {
        return endsOn;
    }

    /** User name of who proposed it; null for one that is to be reviewed. */
    public String proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    /** User name of the second person; null before, and for one that is to be reviewed. */
    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** First day on which it barred; null before it was approved. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** Day on which it ended; null while it bars or waits. */
    public LocalDate validTo() {
        return validTo;
    }

    /** Key of its party in the register of filings; null where it was not there. */
    public Long subjectId() {
        return subjectId;
    }

    /** When its party took note of it; null before. */
    public Instant notedAt() {
        return notedAt;
    }

    public int version() {
        return version;
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
}
