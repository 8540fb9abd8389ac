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
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.PersonalData;
import org.beian.law.Deadline;
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;
import org.beian.value.Authority;
import org.beian.value.Province;

/** Application for a filing (articles 12 and 13), with state, deadline, provider and reviewer. */
@Entity
@Table(name = "filing_application")
public class FilingApplication implements AuditedCase {

    public static final String CASE_TYPE = "FILING";

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
    private String website;
    private String province;
    private String authority;

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

    /** A draft in its first round. */
    public FilingApplication(Long unitId, String submitter, boolean onBehalf, Instant now) {
        this.unitId = unitId;
        this.submitter = submitter;
        provider = new ProviderPart(onBehalf);
        createdAt = now;
        round = 1;
        state = FilingState.DRAFT;
    }

    /** Copies what queue and lists show; the whole is with what is filed and stays. */
    public void describe(FilingContent content, FilingContent whole) {
        kind = content.kind();
        reference = content.reference();
        subjectName = whole.subject() == null ? null : whole.subject().name();
        website = ContentFacts.websiteName(content).orElse(null);
        province = ContentFacts.domicile(whole).map(Province::regionCode).orElse(null);
        authority = ContentFacts.authority(whole).map(Authority::code).orElse(null);
    }

    /** Masks the personal data in what it copied. */
    public void mask(PersonalData data) {
        subjectName = data.masked(subjectName);
        website = data.masked(website);
    }

    public void nextRound(String who) {
        round++;
        submitter = who;
    }

    /** Records who submits the round, when it is not the account that began it. */
    public void handedInBy(String who) {
        submitter = who;
    }

    /**
     * @param seen the version that the caller saw, or null for no comparison
     * @throws FilingStale when it is not the current one
     */
    public void requireVersion(Integer seen) {
        if (seen != null && seen != version) {
            throw new FilingStale(id);
        }
    }

    /** Entrusts it to a provider, with the sponsor's mandate (12.1). */
    public void entrust(Long providerId, LocalDate due) {
        move(FilingState.AWAITING_PROVIDER);
        stopClock();
        provider.begin(unitId, round, due);
        unitId = providerId;
    }

    /** Sends it back to the sponsor who entrusted it, for untrue or incomplete data (12.2). */
    public void sendBack(String reason) {
        move(FilingState.RETURNED);
        stopClock();
        provider.end(reason);
        unitId = provider.sponsorId();
    }

    /** Lets what its provider changed wait for the sponsor; no clock of the bureau runs (12.7). */
    public void awaitSponsor(Instant now, LocalDate due) {
        move(FilingState.AWAITING_SPONSOR);
        submittedAt = now;
        stopClock();
        limit.forget();
        provider.awaitsSponsor(due);
    }

    /** Records the sponsor's consent to the current round. */
    public void consent() {
        provider.consented(round);
    }

    /**
     * Gives it back to the provider without the sponsor's consent.
     *
     * @param reason the sponsor's; null when the provider recalls it
     */
    public void endWaitingForSponsor(String reason) {
        move(FilingState.RETURNED);
        provider.declined(reason);
    }

    /** Records what was passed to the sponsor (12.6); a repeat replaces the earlier record. */
    public void handOver(String officer, Instant now) {
        provider.handedOver(officer, now);
        if (state == FilingState.APPROVED) {
            provider.awaitsNothing();
        }
    }

    /** Records the sponsor's unit, which reads the result with its account from now on (12.6). */
    public void heldBy(Long sponsor) {
        provider.knows(sponsor);
        if (state == FilingState.APPROVED) {
            provider.awaitsNothing();
        }
    }

    /** Starts the review of a round that the check accepted: the bureau's clock runs (12.3). */
    public void goToReview(Instant now, LocalDate received, Deadline until, int workingDays) {
        move(FilingState.UNDER_REVIEW);
        submittedAt = now;
        limit.start(received, until, workingDays);
        release();
        decidedAt = null;
        provider.startAnew();
    }

    /** Moves the bureau's last day, as the working calendar changed (formats.md 7). */
    void deadlineMoves(Deadline until) {
        limit.move(until);
    }

    /** Returns a round that the automatic check refused (12.3). */
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
        release();
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

    /** The unit that holds it now: it submitted the application, or is to submit it. */
    public Long unitId() {
        return unitId;
    }

    /** The sponsor who entrusted it to a provider or holds what was filed; null when unknown. */
    public Long sponsorId() {
        return provider.sponsorId();
    }

    /** Whether a unit may read it: as the one that holds it, or as the sponsor. */
    public boolean isReadBy(Long unit) {
        return unitId.equals(unit) || unit != null && unit.equals(provider.sponsorId());
    }

    /** The provider's part, and what the sponsor agreed to. */
    public ProviderPart provider() {
        return provider;
    }

    /** User name of the account that submitted the current round, or began it. */
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

    /** The province of the domicile; empty while none can be read. */
    public Optional<Province> province() {
        return Optional.ofNullable(province).map(Province::ofRegion);
    }

    @Override
    public Optional<Authority> territory() {
        return authority();
    }

    /** Who decides: the bureau of the domicile or the ministry; empty while that is unknown. */
    public Optional<Authority> authority() {
        return Optional.ofNullable(authority).map(Authority::ofCode);
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

    /** The bureau's last day for the latest review; empty without one or once it went back. */
    public Optional<Deadline> deadline() {
        return limit.deadline();
    }

    ReviewLimit limit() {
        return limit;
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

    /** The subject's filing number; null before the approval. */
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

    @Override
    public String recordedState() {
        return state.name();
    }
}
