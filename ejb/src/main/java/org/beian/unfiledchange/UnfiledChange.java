package org.beian.unfiledchange;

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
import org.beian.cancellation.CancellationTarget;
import org.beian.filing.content.PersonalData;
import org.beian.trail.AuditedCase;
import org.beian.trail.RecordedContent;
import org.beian.trail.TrailHead;
import org.beian.value.Authority;

/**
 * Unfiled change: finding that an item of a filing is no longer true and that the change was not
 * filed in time (8.4); with the sponsor's answer, and what the authority decided.
 */
@Entity
@Table(name = "unfiled_change")
public class UnfiledChange implements AuditedCase, RecordedContent {

    public static final String CASE_TYPE = "UNFILED_CHANGE";

    static final String CONTENT = "UNFILED_CHANGE";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "unfiled_change_seq")
    @SequenceGenerator(
            name = "unfiled_change_seq",
            sequenceName = "unfiled_change_seq",
            allocationSize = 100)
    private Long id;

    @Enumerated(EnumType.STRING)
    private UnfiledChangeState state;

    private String authority;

    @Column(name = "subject_id")
    private Long subjectId;

    @Column(name = "website_id")
    private Long websiteId;

    @Column(name = "version_id")
    private Long versionId;

    @Column(name = "filing_number")
    private String filingNumber;

    @Column(name = "subject_name")
    private String subjectName;

    @Column(name = "website_name")
    private String websiteName;

    @Embedded private FoundChange found;

    @Column(name = "open_key")
    private String openKey;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "told_at")
    private Instant toldAt;

    private LocalDate due;

    @Column(name = "decide_by")
    private LocalDate decideBy;

    @Embedded private ChangeAnswer answer = new ChangeAnswer();

    @ElementCollection
    @CollectionTable(
            name = "unfiled_change_document",
            joinColumns = @JoinColumn(name = "unfiled_change_id"))
    @OrderColumn(name = "place")
    @Column(name = "attachment_id")
    private List<String> documents = new ArrayList<>();

    @Column(name = "cancellation_id")
    private Long cancellationId;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected UnfiledChange() {}

    /**
     * One that is found now; its last days are set with {@link #tell}.
     *
     * @param target the website, or the subject where it names none
     * @param versionId of what is filed of it now
     */
    public UnfiledChange(
            CancellationTarget target,
            Long versionId,
            FoundChange change,
            Authority authority,
            Instant now) {
        this.authority = authority.code();
        this.versionId = versionId;
        subjectId = target.subject().id();
        subjectName = target.subject().name();
        filingNumber = target.number();
        if (target.website() != null) {
            websiteId = target.website().id();
            websiteName = target.website().name();
        }
        found = change;
        found.beside(target);
        openKey = found.openKey(filingNumber);
        openedAt = now;
        state = UnfiledChangeState.OPEN;
    }

    /** Sets the last days of sponsor and authority, of which the sponsor is told now. */
    public void tell(LocalDate sponsor, LocalDate official, Instant now) {
        require(UnfiledChangeState.OPEN);
        due = sponsor;
        decideBy = official;
        toldAt = now;
    }

    /** Moves the last day of the sponsor. */
    public void dueOn(LocalDate until) {
        due = until;
    }

    /** Sets or moves the last day of the authority. */
    public void decideBy(LocalDate until) {
        decideBy = until;
    }

    /** Records why the sponsor says that there is no change. */
    public void answer(String words, List<String> papers, String who, Instant now) {
        if (answer.at() != null) {
            throw UnfiledChangeRefusal.UNFILED_CHANGE_ANSWERED.of(id);
        }
        require(UnfiledChangeState.OPEN);
        answer.answer(words, who, now);
        documents.addAll(papers);
        state = UnfiledChangeState.ANSWERED;
    }

    /**
     * Records what the authority decided on the answer.
     *
     * @param holds whether the change must be filed all the same
     */
    public void decide(boolean holds, String words, String who, Instant now) {
        require(UnfiledChangeState.ANSWERED);
        answer.decide(holds, words, who, now);
        if (holds) {
            state = UnfiledChangeState.OPEN;
        } else {
            end(UnfiledChangeState.REFUTED, now);
        }
    }

    /** Names the cancellation that was opened from it. */
    public void pursue(Long cancellation) {
        require(UnfiledChangeState.OPEN);
        cancellationId = cancellation;
    }

    /** Goes with a filing that moves, to the authority there; what was found stays the same. */
    public void follow(CancellationTarget target, Authority there) {
        authority = there.code();
        subjectId = target.subject().id();
        filingNumber = target.number();
        if (websiteId != null) {
            websiteId = target.website().id();
        }
        openKey = found.openKey(filingNumber);
    }

    /** Ends it, as what was found is filed, gone or cancelled. */
    public void end(UnfiledChangeState to, Instant now) {
        if (!state.isWaiting()) {
            throw UnfiledChangeRefusal.UNFILED_CHANGE_STATE_FORBIDS.of(id, state);
        }
        state = to;
        endedAt = now;
        openKey = null;
    }

    private void require(UnfiledChangeState needed) {
        if (state != needed) {
            throw UnfiledChangeRefusal.UNFILED_CHANGE_STATE_FORBIDS.of(id, state);
        }
    }

    /** Masks the personal data in names and texts; what was found is hidden altogether. */
    void mask(PersonalData data) {
        subjectName = data.masked(subjectName);
        websiteName = data.masked(websiteName);
        found.mask();
        answer.mask(data);
    }

    @Override
    public String contentName() {
        return CONTENT + ":" + id;
    }

    @Override
    public List<Object> contentFields() {
        List<Object> fields =
                new ArrayList<>(
                        Arrays.asList(
                                authority,
                                subjectId,
                                websiteId,
                                versionId,
                                filingNumber,
                                openedAt,
                                String.join(" ", documents),
                                cancellationId,
                                endedAt));
        fields.addAll(found.recorded());
        fields.addAll(answer.recorded());
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

    public UnfiledChangeState state() {
        return state;
    }

    /** Who follows it: the bureau of the domicile, or the ministry. */
    public Authority authority() {
        return Authority.ofCode(authority);
    }

    public Long subjectId() {
        return subjectId;
    }

    /** Null where it is about the subject. */
    public Long websiteId() {
        return websiteId;
    }

    /** Version of the part that was filed when it was found. */
    public Long versionId() {
        return versionId;
    }

    /** The number of the website, else of the subject, canonical. */
    public String filingNumber() {
        return filingNumber;
    }

    public String subjectName() {
        return subjectName;
    }

    /** Name of the part that it is about. */
    public String name() {
        return websiteName == null ? subjectName : websiteName;
    }

    public FoundChange found() {
        return found;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** When the sponsor was last told of its last day. */
    public Instant toldAt() {
        return toldAt;
    }

    /** Last day of the sponsor. */
    public LocalDate due() {
        return due;
    }

    /** Last day of the authority. */
    public LocalDate decideBy() {
        return decideBy;
    }

    /** What the sponsor answered, and what was decided on it. */
    public ChangeAnswer answer() {
        return answer;
    }

    /** Ids of the documents of the answer. */
    public List<String> documents() {
        return List.copyOf(documents);
    }

    /** The last cancellation that was opened from it; null without one. */
    public Long cancellationId() {
        return cancellationId;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public int version() {
        return version;
    }
}
