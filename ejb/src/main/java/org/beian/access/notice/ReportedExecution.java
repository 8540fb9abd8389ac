package org.beian.access.notice;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.beian.filing.content.PersonalData;

/**
 * Execution of a notice as its provider reported it, once (15.5), and what the authority answered
 * where it was not possible. All is null before.
 */
@Embeddable
public class ReportedExecution {

    /** Answer of the authority to a report that a notice could not be carried out. */
    public enum Answer {
        /** There was no access any more, or never any: the notice is done. */
        ACCEPTED,
        /** The same was ordered again, by a notice of its own. */
        INSISTED
    }

    @Enumerated(EnumType.STRING)
    private ExecutionResult result;

    @Column(name = "executed_at")
    private Instant executedAt;

    private String officer;
    private String note;

    @Column(name = "reported_by")
    private String reportedBy;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    @Column(name = "answer_reason")
    private String answerReason;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @ElementCollection
    @CollectionTable(name = "stop_access_document", joinColumns = @JoinColumn(name = "notice_id"))
    @OrderColumn(name = "place")
    @Column(name = "attachment_id")
    private List<String> attachments = new ArrayList<>();

    void report(ExecutionReport given, String account) {
        result = given.result();
        executedAt = given.executedAt();
        officer = given.officer();
        note = given.note();
        reportedBy = account;
        attachments.addAll(given.attachments());
    }

    void answer(Answer given, String reason, Instant now) {
        answer = given;
        answerReason = reason;
        answeredAt = now;
    }

    boolean isUnanswered() {
        return result == ExecutionResult.NOT_POSSIBLE && answer == null;
    }

    void mask(PersonalData data) {
        note = data.masked(note);
        answerReason = data.masked(answerReason);
    }

    /** The answer; nothing before, as earlier releases recorded none. */
    List<Object> recordedAnswer() {
        return answer == null ? List.of() : Arrays.asList(answer, answerReason, answeredAt);
    }

    List<Object> recorded() {
        return Arrays.asList(result, executedAt, officer, note);
    }

    public ExecutionResult result() {
        return result;
    }

    /** When it was carried out; may be null unless it was. */
    public Instant executedAt() {
        return executedAt;
    }

    /** The officer who answers for the report. */
    public String officer() {
        return officer;
    }

    public String note() {
        return note;
    }

    /** User name of the account that reported. */
    public String reportedBy() {
        return reportedBy;
    }

    /** Null before, and where nothing is to be answered. */
    public Answer answer() {
        return answer;
    }

    /** Why; null where the answer followed from another act. */
    public String answerReason() {
        return answerReason;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    /** Ids of the documents; empty before. */
    public List<String> attachments() {
        return List.copyOf(attachments);
    }
}
