package org.beian.enforcement;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.beian.filing.content.PersonalData;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.trail.AuditedCase;
import org.beian.trail.RecordedContent;
import org.beian.trail.TrailHead;
import org.beian.value.Authority;

/** Clue on a filed website for a bureau, with names and domains of the time when it came (18.3). */
@Entity
@Table(name = "enforcement_clue")
public class Clue implements AuditedCase, RecordedContent {

    public static final String CASE_TYPE = "ENFORCEMENT_CLUE";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "enforcement_clue_seq")
    @SequenceGenerator(
            name = "enforcement_clue_seq",
            sequenceName = "enforcement_clue_seq",
            allocationSize = 100)
    private Long id;

    @Enumerated(EnumType.STRING)
    private ClueSource source;

    @Column(name = "source_id")
    private Long sourceId;

    private String province;

    @Column(name = "subject_id")
    private Long subjectId;

    @Column(name = "website_id")
    private Long websiteId;

    @Column(name = "filing_number")
    private String filingNumber;

    @Column(name = "subject_name")
    private String subjectName;

    @Column(name = "website_name")
    private String websiteName;

    private String domains;

    @Column(name = "department_id")
    private Long departmentId;

    @Column(name = "paper_number")
    private String paperNumber;

    @Column(name = "attachment_id")
    private String document;

    private String words;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected Clue() {}

    /**
     * One that is received now.
     *
     * @param domains of the website, with a blank between them; empty for none
     */
    Clue(
            ClueSource source,
            Authority bureau,
            IcpSubject subject,
            IcpWebsite website,
            String domains,
            CluePaper paper,
            Instant now) {
        this.source = source;
        sourceId = paper.sourceId();
        province = bureau.code();
        subjectId = subject.id();
        websiteId = website.id();
        filingNumber = website.filingNumber();
        subjectName = subject.name();
        websiteName = website.name();
        this.domains = domains;
        departmentId = paper.departmentId();
        paperNumber = paper.number();
        document = paper.document();
        words = paper.words();
        receivedAt = now;
    }

    void mask(PersonalData data) {
        subjectName = data.masked(subjectName);
        websiteName = data.masked(websiteName);
        words = data.masked(words);
    }

    @Override
    public String contentName() {
        return CASE_TYPE + ":" + id;
    }

    @Override
    public List<Object> contentFields() {
        return Arrays.asList(
                source,
                sourceId,
                province,
                subjectId,
                websiteId,
                filingNumber,
                subjectName,
                websiteName,
                domains,
                departmentId,
                paperNumber,
                document,
                words,
                receivedAt);
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

    /** It has none yet. */
    @Override
    public String recordedState() {
        return source.name();
    }

    @Override
    public Optional<Authority> territory() {
        return Optional.of(authority());
    }

    public Long id() {
        return id;
    }

    public ClueSource source() {
        return source;
    }

    /** Id of the case that it came from: of a department's opinion. */
    public Long sourceId() {
        return sourceId;
    }

    /** The bureau that it is for. */
    public Authority authority() {
        return Authority.ofCode(province);
    }

    public Long websiteId() {
        return websiteId;
    }

    /** The number of the website, canonical. */
    public String filingNumber() {
        return filingNumber;
    }

    public String subjectName() {
        return subjectName;
    }

    public String websiteName() {
        return websiteName;
    }

    /** Of the website when the clue came; empty for none. */
    public List<String> domains() {
        return domains.isBlank() ? List.of() : List.of(domains.split(" "));
    }

    /** Unit that gave the paper. */
    public Long departmentId() {
        return departmentId;
    }

    public String paperNumber() {
        return paperNumber;
    }

    /** Id of the scanned paper. */
    public String document() {
        return document;
    }

    public String words() {
        return words;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public int version() {
        return version;
    }
}
