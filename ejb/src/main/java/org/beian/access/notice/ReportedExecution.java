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

/** Execution of a notice as its provider reported it, once (15.5). All is null before. */
@Embeddable
public class ReportedExecution {

    @Enumerated(EnumType.STRING)
    private ExecutionResult result;

    @Column(name = "executed_at")
    private Instant executedAt;

    private String officer;
    private String note;

    @Column(name = "reported_by")
    private String reportedBy;

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

    void mask(PersonalData data) {
        note = data.masked(note);
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

    /** Ids of the documents; empty before. */
    public List<String> attachments() {
        return List.copyOf(attachments);
    }
}
