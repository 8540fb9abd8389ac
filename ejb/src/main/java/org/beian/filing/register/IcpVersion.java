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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.filing.content.PersonalData;

/**
 * Version of a subject or a website of the ICP register: its state and content from one act to the
 * next (B4). A website's content holds its accesses.
 */
@Entity
@Table(name = "icp_version")
public class IcpVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "icp_version_seq")
    @SequenceGenerator(
            name = "icp_version_seq",
            sequenceName = "icp_version_seq",
            allocationSize = 100)
    private Long id;

    @Column(name = "subject_id")
    private Long subjectId;

    @Column(name = "website_id")
    private Long websiteId;

    @Column(name = "version_number")
    private int number;

    @Column(name = "filing_number")
    private String filingNumber;

    @Enumerated(EnumType.STRING)
    private RegisterState state;

    private String content;

    @Column(name = "valid_from")
    private Instant validFrom;

    @Column(name = "valid_to")
    private Instant validTo;

    @Column(name = "application_id")
    private Long applicationId;

    private String cause;

    @Column(name = "act_id")
    private Long actId;

    protected IcpVersion() {}

    /** The state of a subject, from now on. */
    IcpVersion(IcpSubject subject, int number, Instant now) {
        this(subject.id(), null, number, now);
        filingNumber = subject.filingNumber();
        state = subject.state();
        content = subject.content();
    }

    /** The state of a website, from now on. */
    IcpVersion(IcpWebsite website, int number, Instant now) {
        this(website.subjectId(), website.id(), number, now);
        filingNumber = website.filingNumber();
        state = website.state();
        content = website.content();
    }

    private IcpVersion(Long subjectId, Long websiteId, int number, Instant now) {
        this.subjectId = subjectId;
        this.websiteId = websiteId;
        this.number = number;
        validFrom = now;
    }

    /** Notes the act from which it comes, and its application where it has one. */
    IcpVersion by(String act, Long application) {
        cause = act;
        applicationId = application;
        return this;
    }

    /** Notes that it was begun by an act that began others too, such as the end of a subject. */
    void ofAct(Long act) {
        actId = act;
    }

    /** Whether it began as the filing went on under another number in another province (B13). */
    public boolean isOfMove() {
        return RegisterMove.ACT.equals(cause);
    }

    void end(Instant now) {
        validTo = now;
    }

    /** Masks its personal data, as that of its subject. */
    public void mask(PersonalData data) {
        content =
                FilingJson.write(
                        websiteId == null
                                ? data.masked(FilingJson.part(content, FilingContent.Subject.class))
                                : data.masked(
                                        FilingJson.part(content, FilingContent.Website.class)));
    }

    /** What the history records of it once it has ended; the act only where it has one. */
    List<Object> recorded() {
        List<Object> fields =
                new ArrayList<>(
                        Arrays.asList(
                                id,
                                websiteId,
                                number,
                                state,
                                content,
                                validFrom,
                                validTo,
                                applicationId,
                                cause));
        if (actId != null) {
            fields.add(actId);
        }
        return fields;
    }

    public Long id() {
        return id;
    }

    public Long subjectId() {
        return subjectId;
    }

    /** The website; null for a version of the subject itself. */
    public Long websiteId() {
        return websiteId;
    }

    /** 1 for the first version of the subject or website. */
    public int number() {
        return number;
    }

    /** The number of the subject or of the website. */
    public String filingNumber() {
        return filingNumber;
    }

    public RegisterState state() {
        return state;
    }

    /** Subject or website as JSON (formats.md 8.1). */
    public String content() {
        return content;
    }

    public Instant validFrom() {
        return validFrom;
    }

    /** The end; null while it is in force. */
    public Instant validTo() {
        return validTo;
    }

    /** The application that brought it; null for an act without one. */
    public Long applicationId() {
        return applicationId;
    }

    /** The act from which it comes, such as the kind of the application. */
    public String cause() {
        return cause;
    }

    /**
     * Key of the act that began it together with the versions of other parts, which have the same;
     * null for an act on this part alone.
     */
    public Long actId() {
        return actId;
    }
}
