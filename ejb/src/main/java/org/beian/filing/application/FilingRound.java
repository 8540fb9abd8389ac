package org.beian.filing.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.beian.filing.content.FilingJson;
import org.beian.filing.content.PersonalData;
import org.beian.trail.RecordedContent;
import org.beian.value.Authority;

/** Round of an application: what was submitted, and the decision on it (12.7). */
@Entity
@Table(name = "filing_round")
@IdClass(FilingRound.Key.class)
public class FilingRound implements RecordedContent {

    static final String CONTENT = "ROUND";

    @Id
    @Column(name = "application_id")
    private Long applicationId;

    @Id
    @Column(name = "round_number")
    private int round;

    private String content;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    private String result;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    private String opinion;

    /** Who decided, by its code, so that its decisions are found by month. */
    private String authority;

    @Column(name = "letter_id")
    private Long letterId;

    protected FilingRound() {}

    public FilingRound(Long applicationId, int round, String content) {
        this.applicationId = applicationId;
        this.round = round;
        this.content = content;
    }

    /** Takes over another content, before the round is submitted. */
    public void rewrite(String revised, Instant now) {
        content = revised;
        savedAt = now;
    }

    /** Takes over the content as a reviewer corrected it, whose history tells what. */
    public void reword(String corrected) {
        content = corrected;
    }

    /** Masks the personal data of a cancelled filing, for good. */
    public void mask(PersonalData data) {
        content = FilingJson.write(data.masked(FilingJson.read(content)));
        opinion = data.masked(opinion);
    }

    public void submitted(Instant now) {
        submittedAt = now;
    }

    /** Notes the decision on the application as it is now. */
    public void decided(
            FilingApplication application, String reviewer, String said, Long letter, Instant now) {
        result = application.state().name();
        authority = application.authority().map(Authority::code).orElse(null);
        decidedBy = reviewer;
        opinion = said;
        letterId = letter;
        decidedAt = now;
    }

    @Override
    public String contentName() {
        return CONTENT + ":" + applicationId + "/" + round;
    }

    @Override
    public List<Object> contentFields() {
        return Arrays.asList(content, submittedAt, result, decidedAt, decidedBy, opinion, letterId);
    }

    public int round() {
        return round;
    }

    /** The content as JSON (formats.md 8.1). */
    public String content() {
        return content;
    }

    /** When its content was last replaced; null when it is that of the beginning. */
    public Instant savedAt() {
        return savedAt;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** APPROVED, REFUSED, or null. */
    public String result() {
        return result;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public String opinion() {
        return opinion;
    }

    public Long letterId() {
        return letterId;
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long applicationId;
        private int round;

        public Key() {}

        Key(Long applicationId, int round) {
            this.applicationId = applicationId;
            this.round = round;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.round == round
                    && Objects.equals(key.applicationId, applicationId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(applicationId, round);
        }
    }
}
