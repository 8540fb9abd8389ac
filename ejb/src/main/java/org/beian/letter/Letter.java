package org.beian.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.beian.law.SupportedLocales;
import org.beian.trail.AuditedCase;
import org.beian.trail.RecordedContent;

/**
 * Letter as issued, in both languages; never changed afterwards, but that personal data is masked
 * when it is kept no longer.
 */
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

    @Column(name = "masked_at")
    private Instant maskedAt;

    @Column(name = "issued_seal")
    private String issuedSeal;

    @Column(name = "masked_seal")
    private String maskedSeal;

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

    /**
     * Notes that both texts were masked for good; {@link #say} gives the masked ones.
     *
     * @param seal of the letter as it was issued
     */
    void masked(String seal, Instant now) {
        issuedSeal = seal;
        maskedAt = now;
    }

    /** Keeps the seal of the letter as it is, once it was masked. */
    void seal(String seal) {
        maskedSeal = seal;
    }

    /** Seal of the masked letter; null before. */
    String maskedSeal() {
        return maskedSeal;
    }

    /** When its personal data was masked; null before. */
    Instant maskedAt() {
        return maskedAt;
    }

    /** Seal of the letter as it was issued, once its text was masked; null before. */
    String issuedSeal() {
        return issuedSeal;
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
        List<Object> fields =
                new ArrayList<>(
                        Arrays.asList(
                                number, kind, issuerId, caseType, caseId, textZh, textEn,
                                issuedAt));
        if (maskedAt != null) {
            fields.addAll(List.of(maskedAt, issuedSeal));
        }
        return fields;
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

    @Override
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
