package org.beian.filing.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.beian.filing.content.AuditedFacts;
import org.beian.filing.content.DocumentKey;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.filing.content.NameKey;
import org.beian.filing.content.PersonalData;
import org.beian.value.FilingNumber;
import org.beian.value.Province;

/** Subject in the ICP register: the sponsor as filed, under its filing number. */
@Entity
@Table(name = "icp_subject")
public class IcpSubject {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "icp_subject_seq")
    @SequenceGenerator(
            name = "icp_subject_seq",
            sequenceName = "icp_subject_seq",
            allocationSize = 100)
    private Long id;

    @Column(name = "filing_number")
    private String filingNumber;

    private String province;
    private String name;

    @Column(name = "name_key")
    private String nameKey;

    private String nature;

    @Column(name = "document_type")
    private String documentType;

    @Column(name = "document_number")
    private String documentNumber;

    @Column(name = "active_document")
    private String activeDocument;

    private String content;
    private String county;

    @Column(name = "documents_until")
    private LocalDate documentsUntil;

    @Column(name = "notice_address")
    private String noticeAddress;

    @Enumerated(EnumType.STRING)
    private RegisterState state;

    @Column(name = "application_id")
    private Long applicationId;

    @Column(name = "holder_id")
    private Long holderId;

    @Column(name = "last_website")
    private int lastWebsite;

    @Column(name = "filed_at")
    private Instant filedAt;

    @Column(name = "moved_to")
    private String movedTo;

    @Column(name = "masked_at")
    private Instant maskedAt;

    @Version private int version;

    protected IcpSubject() {}

    public IcpSubject(
            FilingNumber number,
            Province province,
            FilingContent.Subject subject,
            Long applicationId,
            Instant now) {
        filingNumber = number.canonical();
        this.province = province.regionCode();
        change(subject);
        this.applicationId = applicationId;
        filedAt = now;
        state = RegisterState.ACTIVE;
    }

    /** Takes over the data of a subject, of the same province (8.4). */
    final void change(FilingContent.Subject subject) {
        name = subject.name();
        nameKey = NameKey.of(name);
        nature = subject.nature();
        documentType = subject.document().type();
        documentNumber = DocumentKey.number(subject.document()).orElse(null);
        activeDocument = DocumentKey.of(subject.document()).orElse(null);
        content = FilingJson.write(subject);
        derive(subject);
    }

    /** Derives what the annual audit asks of every subject, where an older release filed it. */
    public void derive() {
        derive(FilingJson.part(content, FilingContent.Subject.class));
    }

    private void derive(FilingContent.Subject subject) {
        AuditedFacts facts = AuditedFacts.of(subject);
        county = facts.county();
        documentsUntil = facts.documentsUntil();
        noticeAddress = facts.noticeAddress();
    }

    /** Allocates the ordinal of the next website; an ordinal is never used again. */
    public int nextWebsite() {
        return ++lastWebsite;
    }

    /** Makes the sponsor's unit the holder of the filing (12.6, 13.4). */
    public void heldBy(Long unitId) {
        holderId = unitId;
    }

    /** Ends the filing: the number stays its own, the document is free for a new one (15.4). */
    void cancel() {
        state = RegisterState.CANCELLED;
        activeDocument = null;
    }

    /** Names the number under which the subject went on in another province (B13). */
    void movedTo(String number) {
        movedTo = number;
    }

    /** Puts a cancelled filing in force again under its number. */
    void restore() {
        state = RegisterState.ACTIVE;
        activeDocument = document().orElse(null);
    }

    /** Key of its document, by which it is in the register once. */
    Optional<String> document() {
        return DocumentKey.of(FilingJson.part(content, FilingContent.Subject.class).document());
    }

    /** Masks the personal data of a cancelled filing, for good. */
    public void mask(PersonalData data, Instant now) {
        FilingContent.Subject masked =
                data.masked(FilingJson.part(content, FilingContent.Subject.class));
        name = masked.name();
        nameKey = NameKey.of(name);
        documentNumber = DocumentKey.number(masked.document()).orElse(null);
        content = FilingJson.write(masked);
        derive(masked);
        maskedAt = now;
    }

    /** What the history records of it. */
    List<Object> recorded() {
        List<Object> recorded =
                new ArrayList<>(
                        Arrays.asList(
                                id,
                                filingNumber,
                                province,
                                name,
                                nature,
                                documentType,
                                documentNumber,
                                activeDocument,
                                content,
                                state,
                                holderId,
                                filedAt));
        if (maskedAt != null) {
            recorded.add(maskedAt);
        }
        if (movedTo != null) {
            recorded.add(movedTo);
        }
        return recorded;
    }

    public Long id() {
        return id;
    }

    /** The sponsor's unit, or null while only its provider acts for it. */
    public Long holderId() {
        return holderId;
    }

    public Long applicationId() {
        return applicationId;
    }

    public String filingNumber() {
        return filingNumber;
    }

    public String name() {
        return name;
    }

    /** When the first of its documents ends; null where none says it. */
    public LocalDate documentsUntil() {
        return documentsUntil;
    }

    /** Row of the code table {@code natures}. */
    public String nature() {
        return nature;
    }

    /** Province of the domicile. */
    /** Of the domicile, by its GB/T 2260 code; empty where none is filed. */
    public String county() {
        return county == null ? "" : county;
    }

    public Province province() {
        return Province.ofRegion(province);
    }

    /** The number of its document in canonical form. */
    public String documentNumber() {
        return documentNumber;
    }

    public RegisterState state() {
        return state;
    }

    public Instant filedAt() {
        return filedAt;
    }

    /** The number under which it went on in another province; null unless it moved. */
    public String movedTo() {
        return movedTo;
    }

    /** When its personal data was masked; null as long as it is kept. */
    public Instant maskedAt() {
        return maskedAt;
    }

    /** The subject as filed, as JSON (formats.md 8.1). */
    public String content() {
        return content;
    }
}
