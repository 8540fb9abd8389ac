package org.beian.annualaudit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.trail.RecordedContent;

/** Record of a provider that it urged the sponsor of a website to take part in the audit (7.9). */
@Entity
@Table(name = "audit_urging")
public class AuditUrging implements RecordedContent {

    static final String CONTENT = "AUDIT_URGING";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_urging_seq")
    @SequenceGenerator(
            name = "audit_urging_seq",
            sequenceName = "audit_urging_seq",
            allocationSize = 100)
    private Long id;

    @Column(name = "audit_item_id")
    private Long itemId;

    @Column(name = "provider_id")
    private Long providerId;

    private String officer;

    @Column(name = "urged_on")
    private LocalDate day;

    private String note;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected AuditUrging() {}

    /**
     * One that is recorded now.
     *
     * @param note what was said; null for none
     */
    public AuditUrging(
            Long itemId, Long providerId, String officer, LocalDate day, String note, Instant now) {
        this.itemId = itemId;
        this.providerId = providerId;
        this.officer = officer;
        this.day = day;
        this.note = note;
        recordedAt = now;
    }

    void mask(PersonalData data) {
        officer = data.masked(officer);
        note = data.masked(note);
    }

    @Override
    public String contentName() {
        return CONTENT + ":" + id;
    }

    @Override
    public List<Object> contentFields() {
        return Arrays.asList(itemId, providerId, officer, day, note, recordedAt);
    }

    public Long itemId() {
        return itemId;
    }

    public Long providerId() {
        return providerId;
    }

    public String officer() {
        return officer;
    }

    public LocalDate day() {
        return day;
    }

    /** What was said; null for nothing. */
    public String note() {
        return note;
    }
}
