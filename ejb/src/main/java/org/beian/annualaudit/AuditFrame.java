package org.beian.annualaudit;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.beian.trail.AuditedCase;
import org.beian.trail.RecordedContent;
import org.beian.trail.TrailHead;
import org.beian.value.Authority;

/** Frame of the audits of a year, which the ministry publishes: dates and text (18.1). */
@Entity
@Table(name = "audit_frame")
public class AuditFrame implements AuditedCase, RecordedContent {

    public static final String CASE_TYPE = "AUDIT_FRAME";

    static final String CONTENT = "AUDIT_FRAME";

    @Id
    @Column(name = "audit_year")
    private Integer year;

    @Column(name = "opens_on")
    private LocalDate opensOn;

    @Column(name = "closes_on")
    private LocalDate closesOn;

    @Column(name = "answer_by")
    private LocalDate answerBy;

    private String words;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected AuditFrame() {}

    public AuditFrame(int year) {
        this.year = year;
    }

    /**
     * Publishes the frame, or publishes it anew.
     *
     * @param opens first day on which a bureau opens its campaign without a reason
     * @param closes last day of that
     * @param answers last day that a bureau may give its sponsors
     */
    public void publish(
            LocalDate opens,
            LocalDate closes,
            LocalDate answers,
            String text,
            String who,
            Instant now) {
        opensOn = opens;
        closesOn = closes;
        answerBy = answers;
        words = text;
        publishedBy = who;
        publishedAt = now;
    }

    @Override
    public String contentName() {
        return CONTENT + ":" + year;
    }

    @Override
    public List<Object> contentFields() {
        return Arrays.asList(opensOn, closesOn, answerBy, words, publishedBy, publishedAt);
    }

    @Override
    public String caseType() {
        return CASE_TYPE;
    }

    @Override
    public Long caseId() {
        return year.longValue();
    }

    @Override
    public TrailHead trail() {
        return trail;
    }

    @Override
    public Optional<Authority> territory() {
        return Optional.empty();
    }

    public int year() {
        return year;
    }

    public LocalDate opensOn() {
        return opensOn;
    }

    public LocalDate closesOn() {
        return closesOn;
    }

    public LocalDate answerBy() {
        return answerBy;
    }

    public String words() {
        return words;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public int version() {
        return version;
    }
}
