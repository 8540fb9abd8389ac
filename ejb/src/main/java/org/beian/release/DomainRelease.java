package org.beian.release;

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
import org.beian.filing.content.PersonalData;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.trail.AuditedCase;
import org.beian.trail.RecordedContent;
import org.beian.trail.TrailHead;
import org.beian.value.Authority;

/**
 * Application of the new holder of a domain for its release from the filing of the former one, with
 * the hearing of the former holder and the decision (B11).
 */
@Entity
@Table(name = "domain_release")
public class DomainRelease implements AuditedCase, RecordedContent {

    /** The kind of case in the history. */
    public static final String CASE_TYPE = "DOMAIN_RELEASE";

    /** Kind of the letter to the applicant, which the former holder does not read. */
    public static final String LETTER_TO_APPLICANT = "RELEASE_RESULT";

    static final String CONTENT = "DOMAIN_RELEASE";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "domain_release_seq")
    @SequenceGenerator(
            name = "domain_release_seq",
            sequenceName = "domain_release_seq",
            allocationSize = 100)
    private Long id;

    @Enumerated(EnumType.STRING)
    private ReleaseState state;

    private String authority;
    private String domain;

    @Column(name = "subject_id")
    private Long subjectId;

    @Column(name = "website_id")
    private Long websiteId;

    @Column(name = "filing_number")
    private String filingNumber;

    @Column(name = "subject_name")
    private String subjectName;

    @Column(name = "applicant_id")
    private Long applicantId;

    @Column(name = "on_behalf")
    private boolean onBehalf;

    private String holder;
    private String mandate;
    private String reference;
    private String submitter;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "hearing_until")
    private LocalDate hearingUntil;

    private LocalDate deadline;
    private String answer;

    @Column(name = "answer_document")
    private String answerDocument;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    private String opinion;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected DomainRelease() {}

    /**
     * One that is handed in now; its limits are set with {@link #hearUntil} and {@link #decideBy}.
     *
     * @param domain canonical
     * @param holder name under which the domain is registered by now
     */
    DomainRelease(
            String domain,
            IcpSubject subject,
            IcpWebsite website,
            Authority authority,
            String holder,
            Instant now) {
        this.domain = domain;
        this.authority = authority.code();
        subjectId = subject.id();
        subjectName = subject.name();
        websiteId = website.id();
        filingNumber = website.filingNumber();
        this.holder = holder;
        submittedAt = now;
        state = ReleaseState.UNDER_REVIEW;
    }

    /**
     * @param mandateDocument of a provider that applies for the holder; null for a sponsor
     */
    void handedInBy(Long unit, String account, String mandateDocument, String ownReference) {
        applicantId = unit;
        submitter = account;
        mandate = mandateDocument;
        onBehalf = mandateDocument != null;
        reference = ownReference;
    }

    /** Sets or moves the last day of the former holder. */
    void hearUntil(LocalDate until) {
        hearingUntil = until;
    }

    /** Sets or moves the last day of the authority. */
    void decideBy(LocalDate until) {
        deadline = until;
    }

    /**
     * @param document or null
     */
    void answer(String words, String document, String account, Instant now) {
        require();
        if (answeredAt != null) {
            throw ReleaseRefusal.RELEASE_ANSWERED.of(id);
        }
        answer = words;
        answerDocument = document;
        answeredBy = account;
        answeredAt = now;
    }

    void decide(ReleaseState to, String words, String account, Instant now) {
        end(to, now);
        opinion = words;
        decidedBy = account;
    }

    /**
     * @param to WITHDRAWN or LAPSED
     */
    void end(ReleaseState to, Instant now) {
        require();
        state = to;
        decidedAt = now;
    }

    private void require() {
        if (state != ReleaseState.UNDER_REVIEW) {
            throw ReleaseRefusal.RELEASE_STATE_FORBIDS.of(id, state);
        }
    }

    /** Masks the personal data in names and texts. */
    void mask(PersonalData data) {
        subjectName = data.masked(subjectName);
        answer = data.masked(answer);
        opinion = data.masked(opinion);
    }

    @Override
    public String contentName() {
        return CONTENT + ":" + id;
    }

    @Override
    public List<Object> contentFields() {
        return Arrays.asList(
                authority,
                domain,
                filingNumber,
                subjectName,
                applicantId,
                holder,
                mandate,
                submitter,
                submittedAt,
                answer,
                answerDocument,
                answeredBy,
                opinion,
                decidedBy,
                decidedAt);
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

    public ReleaseState state() {
        return state;
    }

    /** Who decides: the authority of the former holder's filing. */
    public Authority authority() {
        return Authority.ofCode(authority);
    }

    /** As an A-label. */
    public String domain() {
        return domain;
    }

    public Long subjectId() {
        return subjectId;
    }

    Long websiteId() {
        return websiteId;
    }

    /** Number of the website under which the domain is filed, canonical. */
    public String filingNumber() {
        return filingNumber;
    }

    /** Name of the former holder. */
    public String subjectName() {
        return subjectName;
    }

    /** The unit that applied: the new holder, or its provider. */
    public Long applicantId() {
        return applicantId;
    }

    /** Whether a provider applied for the new holder. */
    public boolean onBehalf() {
        return onBehalf;
    }

    /** Name of the new holder. */
    public String holder() {
        return holder;
    }

    /** Id of the document by which the holder entrusted its provider; null for a sponsor. */
    public String mandate() {
        return mandate;
    }

    public String reference() {
        return reference;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** Last day of the former holder. */
    public LocalDate hearingUntil() {
        return hearingUntil;
    }

    /** Last day of the authority. */
    public LocalDate deadline() {
        return deadline;
    }

    /** The former holder's words; null without an answer. */
    public String answer() {
        return answer;
    }

    /** Id of the document that the former holder added; null without one. */
    public String answerDocument() {
        return answerDocument;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    /** What the authority found; null before. */
    public String opinion() {
        return opinion;
    }

    /** User name of the account that decided; null before. */
    public String decidedBy() {
        return decidedBy;
    }

    /** When it was decided, taken back or overtaken; null before. */
    public Instant decidedAt() {
        return decidedAt;
    }

    /** Whether the former holder answered, or its last day is over. */
    public boolean isHeard(LocalDate today) {
        return answeredAt != null || today.isAfter(hearingUntil);
    }

    public int version() {
        return version;
    }
}
