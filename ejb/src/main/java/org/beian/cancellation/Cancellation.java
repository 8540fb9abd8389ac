package org.beian.cancellation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.beian.filing.content.PersonalData;
import org.beian.trail.AuditedCase;
import org.beian.trail.RecordedContent;
import org.beian.trail.TrailHead;
import org.beian.value.Authority;

/**
 * Application for the cancellation of a subject, a website or an access (article 15), with the
 * authority's deadline, the reviewer who works on it, and the decision.
 */
@Entity
@Table(name = "cancellation")
public class Cancellation implements AuditedCase, RecordedContent {

    public static final String CASE_TYPE = "CANCELLATION";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cancellation_seq")
    @SequenceGenerator(
            name = "cancellation_seq",
            sequenceName = "cancellation_seq",
            allocationSize = 100)
    private Long id;

    @Enumerated(EnumType.STRING)
    private CancellationKind kind;

    @Enumerated(EnumType.STRING)
    private CancellationState state;

    private String authority;

    @Column(name = "unit_id")
    private Long unitId;

    private String submitter;

    @Column(name = "by_provider")
    private boolean byProvider;

    private boolean mandate;
    private String reason;
    private String reference;

    @Embedded private CancelledPart part;
    @Embedded private Hearing hearing;

    @Column(name = "service_ended_on")
    private LocalDate serviceEndedOn;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    private LocalDate deadline;

    @Column(name = "working_days_total")
    private int workingDays;

    @Embedded private Taking taking;
    @Embedded private CancellationDecision decision;

    @ElementCollection
    @CollectionTable(
            name = "cancellation_document",
            joinColumns = @JoinColumn(name = "cancellation_id"))
    @OrderColumn(name = "place")
    private List<CancellationDocument> documents = new ArrayList<>();

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected Cancellation() {}

    /** One that is handed in now, checked; its clock is started with {@link #startClock}. */
    public Cancellation(
            CancellationRequest request,
            CancellationTarget target,
            Authority authority,
            boolean byProvider,
            Instant now) {
        kind = request.kind();
        this.authority = authority.code();
        this.byProvider = byProvider;
        mandate = byProvider && request.mandate();
        reason = request.reason();
        reference = request.reference();
        documents.addAll(request.documents());
        part = new CancelledPart(target);
        if (endsOwnService()) {
            serviceEndedOn = request.serviceEndedOn();
        }
        submittedAt = now;
        state = CancellationState.UNDER_REVIEW;
    }

    /** Records who hands it in. */
    public void handedInBy(Long unit, String account) {
        unitId = unit;
        submitter = account;
    }

    public void startClock(LocalDate until, int length) {
        deadline = until;
        workingDays = length;
    }

    /** Masks the personal data in names and texts. */
    public void mask(PersonalData data) {
        reason = data.masked(reason);
        part.mask(data);
        if (hearing != null) {
            hearing.mask(data);
        }
        if (decision != null) {
            decision.mask(data);
        }
    }

    public void take(String reviewer, Instant now) {
        taking = new Taking(reviewer, now);
    }

    public void release() {
        taking = null;
    }

    public void withdraw() {
        move(CancellationState.WITHDRAWN);
        release();
    }

    public void approve(String reviewer, String words, Instant now) {
        move(CancellationState.APPROVED);
        decision = new CancellationDecision(reviewer, now, List.of(), words);
    }

    /**
     * @param codes rows of the code table {@code cancellation-refusal-reasons}, at least one
     */
    public void refuse(String reviewer, List<String> codes, String words, Instant now) {
        move(CancellationState.REFUSED);
        decision = new CancellationDecision(reviewer, now, codes, words);
    }

    /** Ends one that was opened on the authority's own motion, without a cancellation (8.2). */
    public void drop(String reviewer, String words, Instant now) {
        move(CancellationState.WITHDRAWN);
        decision = new CancellationDecision(reviewer, now, List.of(), words);
    }

    /** Opens the hearing of the sponsor: the authority acts on its own motion (8.2). */
    public void hear(Hearing opened) {
        hearing = opened;
    }

    public void announcedBy(Long letter) {
        decision.announcedBy(letter);
    }

    private void move(CancellationState to) {
        if (!state.mayBecome(to)) {
            throw CancellationRefusal.CANCELLATION_STATE_FORBIDS.of(id, state);
        }
        state = to;
    }

    @Override
    public String contentName() {
        return CASE_TYPE + ":" + id;
    }

    /** What was applied for, which nobody may change afterwards. */
    @Override
    public List<Object> contentFields() {
        List<Object> fields =
                new ArrayList<>(
                        Arrays.asList(
                                kind,
                                authority,
                                unitId,
                                submitter,
                                byProvider,
                                mandate,
                                reason,
                                reference,
                                subjectId(),
                                websiteId(),
                                accessId(),
                                filingNumber(),
                                submittedAt));
        documents.forEach(each -> fields.addAll(List.of(each.id(), each.purpose())));
        if (serviceEndedOn != null) {
            fields.add(serviceEndedOn);
        }
        if (hearing != null) {
            fields.addAll(hearing.fields());
        }
        return fields;
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

    @Override
    public Optional<Authority> territory() {
        return Optional.of(authority());
    }

    public Long id() {
        return id;
    }

    public CancellationKind kind() {
        return kind;
    }

    public CancellationState state() {
        return state;
    }

    /** Who decides: the bureau of the domicile, or the ministry. */
    public Authority authority() {
        return Authority.ofCode(authority);
    }

    /** The unit that applied: the sponsor, or a provider. */
    public Long unitId() {
        return unitId;
    }

    public String submitter() {
        return submitter;
    }

    public boolean byProvider() {
        return byProvider;
    }

    /** Whether a provider applied for the sponsor, with its mandate (15.2). */
    public boolean onBehalf() {
        return mandate;
    }

    /** Whether a provider withdraws from a former customer, by itself (B14). */
    public boolean endsOwnService() {
        return byProvider && !mandate;
    }

    /** The hearing of the sponsor; empty unless the authority acts on its own motion. */
    public Optional<Hearing> hearing() {
        return Optional.ofNullable(hearing);
    }

    public String reason() {
        return reason;
    }

    public String reference() {
        return reference;
    }

    public Long subjectId() {
        return part.subjectId();
    }

    /** Null for the whole subject. */
    public Long websiteId() {
        return part.websiteId();
    }

    /** Null unless one access is to be cancelled. */
    public Long accessId() {
        return part.accessId();
    }

    /** The provider of that access; null for a subject or a website. */
    public Long providerId() {
        return part.providerId();
    }

    /** The number of the website, else of the subject, canonical. */
    public String filingNumber() {
        return part.filingNumber();
    }

    public String subjectName() {
        return part.subjectName();
    }

    /** Null for the whole subject. */
    public String websiteName() {
        return part.websiteName();
    }

    /** Since when a provider that withdraws no longer serves; null for other applications. */
    public LocalDate serviceEndedOn() {
        return serviceEndedOn;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public LocalDate deadline() {
        return deadline;
    }

    /** Length of the authority's limit, in working days. */
    public int workingDays() {
        return workingDays;
    }

    /** The reviewer who works on it, or null. */
    public String takenBy() {
        return taking == null ? null : taking.by();
    }

    public Instant takenAt() {
        return taking == null ? null : taking.at();
    }

    /** Empty before. */
    public Optional<CancellationDecision> decision() {
        return Optional.ofNullable(decision);
    }

    public List<CancellationDocument> documents() {
        return List.copyOf(documents);
    }

    public int version() {
        return version;
    }
}
