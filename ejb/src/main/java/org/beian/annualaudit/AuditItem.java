package org.beian.annualaudit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
 * Audit item: one website in the audit of its province in one year, with its sponsor's answer and
 * the result (18.2, 8.7). The snapshot of the campaign's job makes it, so nothing constructs one.
 */
@Entity
@Table(name = "audit_item")
public class AuditItem extends AuditedFiling implements AuditedCase, RecordedContent {

    public static final String CASE_TYPE = "AUDIT_ITEM";

    /** Kind of the letter to a sponsor whose website passed. */
    public static final String RECEIPT = "AUDIT_PASSED";

    static final String CONTENT = "AUDIT_ITEM";

    @Id private Long id;

    @Enumerated(EnumType.STRING)
    private AuditItemState state;

    private int standing;
    private boolean differed;
    private LocalDate due;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "retold_at")
    private Instant retoldAt;

    /** Last day of the bureau; null until the sponsor was told or answered. */
    @Column(name = "decide_by")
    private LocalDate decideBy;

    /** Null as long as all its parts are. */
    @Embedded private AuditAnswer answer;

    @Enumerated(EnumType.STRING)
    private AuditResult result;

    @Column(name = "ended_at")
    private Instant endedAt;

    @ElementCollection
    @CollectionTable(
            name = "audit_item_document",
            joinColumns = @JoinColumn(name = "audit_item_id"))
    @OrderColumn(name = "place")
    @Column(name = "attachment_id")
    private List<String> documents = new ArrayList<>();

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected AuditItem() {}

    /**
     * Records how many differences stand after a reconciliation of this website.
     *
     * @param number 0 or more
     */
    public void differ(int number) {
        standing = number;
        differed |= number > 0;
    }

    /** Moves the last day of the sponsor. */
    public void dueOn(LocalDate until) {
        due = until;
    }

    /** Moves the last day of the bureau. */
    public void decideBy(LocalDate until) {
        decideBy = until;
    }

    /** Records that the sponsor was told now of its last day. */
    public void tell(LocalDate until, LocalDate decision, Instant now) {
        tellAgain(until, decision, null);
        toldAt = now;
    }

    /** Records that the sponsor, which was told before, was told now of what was found since. */
    public void tellAgain(LocalDate until, LocalDate decision, Instant now) {
        due = until;
        decideBy = decision;
        retoldAt = now;
    }

    /**
     * Records that the sponsor confirmed what is filed; nothing differs (any more).
     *
     * @param provider that confirmed by mandate; null where the sponsor did
     */
    public void confirm(String who, Long provider, Instant now) {
        require(AuditItemState.OPEN);
        if (standing > 0) {
            throw AuditRefusal.AUDIT_DIFFERENCES_STAND.of(standing);
        }
        given().given(who, provider, now);
        end(differed ? AuditResult.CORRECTED : AuditResult.PASSED, now);
    }

    /** Records why the sponsor says that a difference is none. */
    public void explain(String words, List<String> papers, String who, Instant now) {
        require(AuditItemState.OPEN);
        if (standing == 0) {
            throw AuditRefusal.AUDIT_NOTHING_TO_EXPLAIN.of(filingNumber());
        }
        given().explain(words);
        documents.addAll(papers);
        given().given(who, null, now);
        state = AuditItemState.EXPLAINED;
    }

    /** Accepts the explanation: the website passes. */
    public void accept(String words, String who, Instant now) {
        require(AuditItemState.EXPLAINED);
        given().decide(words, who, now);
        end(AuditResult.PASSED, now);
    }

    /** Returns the explanation: the sponsor is told another last day to correct. */
    public void sendBack(String words, String who, Instant now) {
        require(AuditItemState.EXPLAINED);
        given().decide(words, who, now);
        state = AuditItemState.OPEN;
    }

    /** Fails it: its sponsor did not answer in time, or what it said does not hold. */
    public void fail(String words, String who, Instant now) {
        requireWaiting();
        given().decide(words, who, now);
        end(AuditResult.FAILED, now);
    }

    /** Fails it by the opinion of a department, also after it passed; its sponsor may read it. */
    public void veto(String words, String who, Instant now) {
        toldAt = toldAt == null ? now : toldAt;
        given().decide(words, who, now);
        end(AuditResult.FAILED, now);
    }

    /** Ends it as the differences were corrected, or as the website was cancelled. */
    public void overtaken(AuditResult by, Instant now) {
        requireWaiting();
        end(by, now);
    }

    /**
     * Goes on with the website in another campaign of the year, as its filing moved there (B13).
     */
    public void follow(AuditCampaign into, IcpSubject subject, IcpWebsite website) {
        requireWaiting();
        become(into, subject, website);
    }

    private void requireWaiting() {
        if (!state.isWaiting()) {
            throw AuditRefusal.AUDIT_ITEM_STATE_FORBIDS.of(id, state);
        }
    }

    private AuditAnswer given() {
        answer = answer();
        return answer;
    }

    private void end(AuditResult with, Instant now) {
        state = AuditItemState.ENDED;
        result = with;
        endedAt = now;
    }

    private void require(AuditItemState needed) {
        if (state != needed) {
            throw AuditRefusal.AUDIT_ITEM_STATE_FORBIDS.of(id, state);
        }
    }

    /** Masks the personal data in names and texts. */
    void mask(PersonalData data) {
        maskNames(data);
        given().mask(data);
    }

    @Override
    public String contentName() {
        return CONTENT + ":" + id;
    }

    @Override
    public List<Object> contentFields() {
        List<Object> fields =
                new ArrayList<>(List.of(campaignId(), subjectId(), websiteId(), filingNumber()));
        fields.add(String.join(" ", documents));
        fields.addAll(answer().fields());
        fields.add(result);
        fields.add(endedAt);
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

    public AuditItemState state() {
        return state;
    }

    /** Differences that stand. */
    public int standing() {
        return standing;
    }

    /** Whether there ever was a difference. */
    public boolean hasDiffered() {
        return differed;
    }

    /** Last day of the sponsor. */
    public LocalDate due() {
        return due;
    }

    /** When the sponsor was last told of its last day; null before. */
    public Instant toldAt() {
        return toldAt;
    }

    /** Last day of the bureau; null until the sponsor was told or answered. */
    public LocalDate decideBy() {
        return decideBy;
    }

    /** What was answered and decided; its parts are null before. */
    public AuditAnswer answer() {
        return answer == null ? new AuditAnswer() : answer;
    }

    /** Ids of the documents of the explanation. */
    public List<String> documents() {
        return List.copyOf(documents);
    }

    /** Null before it has one. */
    public AuditResult result() {
        return result;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public int version() {
        return version;
    }
}
