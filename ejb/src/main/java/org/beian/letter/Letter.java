package org.beian.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.beian.law.SupportedLocales;
import org.beian.trail.AuditedCase;
import org.beian.trail.RecordedContent;

/** Letter as issued, in both languages; never changed afterwards. */
@Entity
public class Letter implements RecordedContent {

    static final String CONTENT = "LETTER";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "letter_seq")
    @SequenceGenerator(name = "letter_seq", sequenceName = "letter_seq", allocationSize = 100)
    private Long id;

    @Column(name = "letter_number")
    private String number;

    private String kind;

    @Column(name = "issuer_id")
    private Long issuerId;

    @Column(name = "case_type")
    private String caseType;

    @Column(name = "case_id")
    private Long caseId;

    @Column(name = "text_zh")
    private String textZh;

    @Column(name = "text_en")
    private String textEn;

    @Column(name = "issued_at")
    private Instant issuedAt;

    protected Letter() {}

    Letter(String number, String kind, Long issuerId, AuditedCase about, Instant issuedAt) {
        this.number = number;
        this.kind = kind;
        this.issuerId = issuerId;
        caseType = about.caseType();
        caseId = about.caseId();
        this.issuedAt = issuedAt;
    }

    void say(String chinese, String english) {
        textZh = chinese;
        textEn = english;
    }

    /** JSON of a {@link LetterText}; Chinese unless the language is English. */
    String text(Locale locale) {
        return SupportedLocales.isEnglish(locale) ? textEn : textZh;
    }

    @Override
    public String contentName() {
        return CONTENT + ":" + id;
    }

    @Override
    public List<Object> contentFields() {
        return Arrays.asList(number, kind, issuerId, caseType, caseId, textZh, textEn, issuedAt);
    }

    public Long id() {
        return id;
    }

    /** Such as 京通管备〔2026〕11号. */
    public String number() {
        return number;
    }

    public String kind() {
        return kind;
    }

    public Long issuerId() {
        return issuerId;
    }

    public String caseType() {
        return caseType;
    }

    public Long caseId() {
        return caseId;
    }

    public Instant issuedAt() {
        return issuedAt;
    }
}
