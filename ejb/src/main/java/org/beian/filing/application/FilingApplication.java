package org.beian.filing.application;

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
import java.util.Objects;
import java.util.Optional;
import org.beian.filing.FilingRefusal;
import org.beian.filing.content.FilingContent;
import org.beian.law.Deadline;
import org.beian.trail.TrailHead;
import org.beian.trail.Trailed;
import org.beian.value.Province;

/** An application for a filing (articles 12 and 13): its state, its clock, who works on it. */
@Entity
@Table(name = "filing_application")
public class FilingApplication implements Trailed {

    static final String CASE_TYPE = "FILING";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "filing_seq")
    @SequenceGenerator(name = "filing_seq", sequenceName = "filing_seq", allocationSize = 100)
    private Long id;

    private String kind;

    @Enumerated(EnumType.STRING)
    private FilingState state;

    @Column(name = "unit_id")
    private Long unitId;

    private String submitter;

    private String reference;
    private String province;

    @Column(name = "round_number")
    private int round;

    @Column(name = "subject_name")
    private String subjectName;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "taken_by")
    private String takenBy;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "filing_number")
    private String filingNumber;

    @Column(name = "created_at")
    private Instant createdAt;

    @Embedded private ReviewLimit limit = new ReviewLimit();
    @Embedded private ProviderPart provider;
    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected FilingApplication() {}

    /** A first round, not handed in yet. */
    public FilingApplication(Long unitId, String submitter, boolean onBehalf, Instant now) {
        this.unitId = unitId;
        this.submitter = submitter;
        provider = new ProviderPart(onBehalf);
        createdAt = now;
        round = 1;
        state = FilingState.DRAFT;
    }

    /** Takes over what the queue and the lists show of the content. */
    public void describe(FilingContent content, Province domicile) {
        kind = content.kind();
        reference = content.reference();
        subjectName = content.subject() == null ? null : content.subject().name();
        province = domicile == null ? null : domicile.regionCode();
    }

    public void nextRound(String who) {
        round++;
        submitter = who;
    }

    /** Another than the one who began it hands the round in. */
    public void handedInBy(String who) {
        submitter = who;
    }

    /**
     * @param seen the version that the caller saw, or null for whichever it is
     * @throws FilingStale when it is not the current one
     */
    public void requireVersion(Integer seen) {
        if (seen != null && seen != version) {
            throw new FilingStale(id);
        }
    }

    /** Given into a provider's hands, with the sponsor's mandate (12.1). */
    public void entrust(Long providerId, LocalDate due) {
        move(FilingState.AWAITING_PROVIDER);
        stopClock();
        provider.begin(unitId, due);
        unitId = providerId;
    }

    /** Goes back to the sponsor who entrusted it, for untrue or incomplete data (12.2). */
    public void sendBack(String reason) {
        move(FilingState.RETURNED);
        stopClock();
        provider.end(reason);
        unitId = provider.sponsorId();
    }

    /** Waits for the provider that files on behalf; the next move ends that. */
    public void awaitsProvider(LocalDate due) {
        provider.awaits(due);
    }

    /**
     * Result, guidance and credentials were passed to the sponsor (12.6); each time counts anew.
     */
    public void handOver(String officer, Instant now) {
        provider.handedOver(officer, now);
        if (state == FilingState.APPROVED) {
            provider.awaitsNothing();
        }
    }

    /** The sponsor got an account of its own, with which it reads what was filed for it. */
    public void heldBy(Long sponsor) {
        provider.knows(sponsor);
    }

    /** Handed in and found clean: the bureau's clock runs (12.3). */
    public void goToReview(Instant now, LocalDate received, Deadline until, int workingDays) {
        move(FilingState.UNDER_REVIEW);
        submittedAt = now;
        limit.start(received, until, workingDays);
        takenBy = null;
        takenAt = null;
        decidedAt = null;
        provider.startAnew();
    }

    /** Handed in and found wanting: goes back (12.3). */
    public void giveBack(Instant now) {
        move(FilingState.RETURNED);
        submittedAt = now;
        stopClock();
        limit.forget();
    }

    public void withdraw() {
        move(FilingState.WITHDRAWN);
        stopClock();
    }

    public void take(String reviewer, Instant now) {
        takenBy = reviewer;
        takenAt = now;
    }

    public void release() {
        takenBy = null;
        takenAt = null;
    }

    public void approve(String number, Instant now) {
        move(FilingState.APPROVED);
        filingNumber = number;
        decidedAt = now;
    }

    public void refuse(Instant now) {
        move(FilingState.REFUSED);
        decidedAt = now;
    }

    private void stopClock() {
        limit.stop();
        takenBy = null;
        takenAt = null;
    }

    private void move(FilingState to) {
        if (!state.next().contains(to)) {
            throw FilingRefusal.FILING_STATE_FORBIDS.of(id, state);
        }
        state = to;
        provider.awaitsNothing();
    }

    public Long id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public FilingState state() {
        return state;
    }

    /** The unit in whose hands it is: that handed it in, or is to. */
    public Long unitId() {
        return unitId;
    }

    /** The sponsor who entrusted it to a provider or holds what was filed; null when unknown. */
    public Long sponsorId() {
        return provider.sponsorId();
    }

    /** Whether a unit may read it: as the one that handed it in, or as the sponsor. */
    public boolean isReadBy(Long unit) {
        return unitId.equals(unit) || unit != null && unit.equals(provider.sponsorId());
    }

    /** Why the provider sent it back, until it is entrusted or handed in again; else null. */
    public String sentBackReason() {
        return provider.sentBackReason();
    }

    /** The day by which the provider is expected to do its part; null when it has none. */
    public LocalDate providerDue() {
        return provider.due();
    }

    /** When the latest result was last passed to the sponsor (12.6), or null. */
    public Instant handedOverAt() {
        return provider.handedOverAt();
    }

    /** The officer who passed it, or null. */
    public String handedOverBy() {
        return provider.handedOverBy();
    }

    /** User name of who handed in the current round. */
    public String submitter() {
        return submitter;
    }

    /** True when a provider filed for the sponsor (article 12), false when the sponsor did (13). */
    public boolean onBehalf() {
        return provider.onBehalf();
    }

    /** The applicant's own reference, or null. */
    public String reference() {
        return reference;
    }

    public Optional<Province> province() {
        return Optional.ofNullable(province).map(Province::ofRegion);
    }

    /** 1 for the first round. */
    public int round() {
        return round;
    }

    public String subjectName() {
        return subjectName;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** The bureau's last day, while it runs; empty for what waits for nobody. */
    public Optional<Deadline> deadline() {
        return limit.deadline();
    }

    /** Length of the limit in working days, as it was on the day of receipt. */
    public int workingDaysTotal() {
        return limit.workingDaysTotal();
    }

    /** The reviewer who works on it, or null. */
    public String takenBy() {
        return takenBy;
    }

    public boolean takenByOtherThan(String reviewer) {
        return takenBy != null && !Objects.equals(takenBy, reviewer);
    }

    public Instant takenAt() {
        return takenAt;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** The subject's number once approved. */
    public String filingNumber() {
        return filingNumber;
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
