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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.beian.filing.content.PersonalData;
import org.beian.law.Shanghai;

/**
 * Execution of a notice as its provider reported it, once (15.5), and what the authority answered
 * where it was not possible, or where the report was found false. All is null before.
 */
@Embeddable
public class ReportedExecution {

    /** Answer of the authority to a report that it examined. */
    public enum Answer {
        /** There was no access any more, or never any: the notice is done. */
        ACCEPTED,
        /** It could be carried out: the same was ordered again, by a notice of its own. */
        INSISTED,
        /**
         * Access was given still, other than reported: the same was ordered again, by a notice of
         * its own.
         */
        RETURNED
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

    /** Whether what was ordered was done, as far as is known. */
    boolean carriedOut(AccessOrder ordered) {
        return result == ordered.done() && !isReturned();
    }

    /** Whether access is over or was never given, as far as is known. */
    boolean isOver() {
        return (result == ExecutionResult.STOPPED || result == ExecutionResult.NOT_SERVED)
                && !isReturned();
    }

    /**
     * The day in Shanghai on which access was stopped, as reported: by order, or before the order.
     *
     * @param issued day of the order
     * @return empty where access was not stopped, or never given
     */
    Optional<LocalDate> stoppedOn(LocalDate issued) {
        return Optional.ofNullable(executedAt)
                .map(Shanghai::date)
                .filter(
                        day ->
                                result == ExecutionResult.STOPPED
                                        || result == ExecutionResult.NOT_SERVED
                                                && !day.isAfter(issued));
    }

    /** Whether it was found false and sent back. */
    public boolean isReturned() {
        return answer == Answer.RETURNED;
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
