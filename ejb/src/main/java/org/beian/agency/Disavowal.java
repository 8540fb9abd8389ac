package org.beian.agency;

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
import org.beian.filing.application.FilingApplication;
import org.beian.filing.content.PersonalData;
import org.beian.trail.AuditedCase;
import org.beian.trail.RecordedContent;
import org.beian.trail.TrailHead;
import org.beian.value.Authority;

/**
 * Disavowal: a sponsor's statement that an application, which a provider handed in in its name, was
 * not its own (B12); with the provider's answer, and what the authority found and did.
 */
@Entity
@Table(name = "disavowal")
public class Disavowal implements AuditedCase, RecordedContent {

    public static final String CASE_TYPE = "DISAVOWAL";

    static final String CONTENT = "DISAVOWAL";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "disavowal_seq")
    @SequenceGenerator(name = "disavowal_seq", sequenceName = "disavowal_seq", allocationSize = 100)
    private Long id;

    @Enumerated(EnumType.STRING)
    private DisavowalState state;

    private String authority;

    @Column(name = "application_id")
    private Long applicationId;

    @Column(name = "sponsor_id")
    private Long sponsorId;

    @Column(name = "provider_id")
    private Long providerId;

    private boolean decided;

    @Column(name = "subject_name")
    private String subjectName;

    private String reason;
    private String submitter;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    private LocalDate deadline;

    @Column(name = "working_days_total")
    private int workingDays;

    @Column(name = "answer_due")
    private LocalDate answerDue;

    private String answer;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    private String opinion;

    @Column(name = "cleared_by")
    private String clearedBy;

    @Column(name = "cleared_at")
    private Instant clearedAt;

    @Column(name = "letter_id")
    private Long letterId;

    @Column(name = "follow_due")
    private LocalDate followDue;

    private String outcome;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected Disavowal() {}

    /**
     * One that is stated now; its limits are set with {@link #clearBy} and {@link #answerBy}.
     *
     * @param application that a provider submitted for its sponsor
     */
    public Disavowal(
            FilingApplication application,
            boolean decided,
            String reason,
            String who,
            Instant now) {
        applicationId = application.id();
        authority = application.authority().map(Authority::code).orElseThrow();
        sponsorId = application.sponsorId();
        providerId = application.unitId();
        subjectName = application.subjectName();
        this.decided = decided;
        this.reason = reason;
        submitter = who;
        submittedAt = now;
        state = DisavowalState.OPEN;
    }

    /** Sets or moves the last day of the authority. */
    public void clearBy(LocalDate until, int length) {
        deadline = until;
        workingDays = length;
    }

    /** Sets or moves the last day of the provider's answer. */
    public void answerBy(LocalDate until) {
        answerDue = until;
    }

    /** Sets or moves the last day by which the clerk records what was done. */
    public void followBy(LocalDate until) {
        followDue = until;
    }

    public void answer(String words, String who, Instant now) {
        require(DisavowalState.OPEN);
        if (answer != null) {
            throw AgencyRefusal.DISAVOWAL_ANSWERED.of(id);
        }
        answer = words;
        answeredBy = who;
        answeredAt = now;
    }

    public void withdraw() {
        require(DisavowalState.OPEN);
        state = DisavowalState.WITHDRAWN;
    }

    /**
     * Records what the authority found.
     *
     * @param to UNFOUNDED, UPHELD or WITH_CLERK
     */
    public void clear(DisavowalState to, String words, String who, Instant now) {
        require(DisavowalState.OPEN);
        state = to;
        opinion = words;
        clearedBy = who;
        clearedAt = now;
    }

    public void announcedBy(Long letter) {
        letterId = letter;
    }

    /** Records what the clerk did about a decided application. */
    public void close(String words, String who, Instant now) {
        require(DisavowalState.WITH_CLERK);
        state = DisavowalState.CLOSED;
        outcome = words;
        closedBy = who;
        closedAt = now;
    }

    private void require(DisavowalState from) {
        if (state != from) {
            throw AgencyRefusal.DISAVOWAL_STATE_FORBIDS.of(id, state);
        }
    }

    @Override
    public String contentName() {
        return CONTENT + ":" + id;
    }

    /** What was stated, answered, found and done, which nobody may change afterwards. */
    /** Masks the personal data in the sponsor's name and in texts. */
    void mask(PersonalData data) {
        subjectName = data.masked(subjectName);
        reason = data.masked(reason);
        answer = data.masked(answer);
        opinion = data.masked(opinion);
        outcome = data.masked(outcome);
    }

    @Override
    public List<Object> contentFields() {
        return Arrays.asList(
                authority,
                applicationId,
                sponsorId,
                providerId,
                decided,
                reason,
                submitter,
                submittedAt,
                answer,
                answeredBy,
                opinion,
                clearedBy,
                outcome,
                closedBy);
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

    public DisavowalState state() {
        return state;
    }

    /** Who clears it: the authority that decides the application. */
    public Authority authority() {
        return Authority.ofCode(authority);
    }

    public Long applicationId() {
        return applicationId;
    }

    public Long sponsorId() {
        return sponsorId;
    }

    /** The provider that handed the application in. */
    public Long providerId() {
        return providerId;
    }

    /** Whether the application was decided before; a pending one is held. */
    public boolean isOfDecided() {
        return decided;
    }

    public String subjectName() {
        return subjectName;
    }

    public String reason() {
        return reason;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** The authority's last day. */
    public LocalDate deadline() {
        return deadline;
    }

    /** Length of the authority's limit, in working days. */
    public int workingDays() {
        return workingDays;
    }

    public LocalDate answerDue() {
        return answerDue;
    }

    /** The provider's; null before. */
    public String answer() {
        return answer;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    /** What the authority found; null before. */
    public String opinion() {
        return opinion;
    }

    public Instant clearedAt() {
        return clearedAt;
    }

    /** Letter that says what the authority found; null before. */
    public Long letterId() {
        return letterId;
    }

    /** The clerk's last day; null unless a decided application was disavowed rightly. */
    public LocalDate followDue() {
        return followDue;
    }

    /** What was done about a decided application; null before. */
    public String outcome() {
        return outcome;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public int version() {
        return version;
    }
}
