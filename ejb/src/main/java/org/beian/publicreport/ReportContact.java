package org.beian.publicreport;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;

/** Contact for reports by the public that a bureau has published (6.9). */
@Entity
@Table(name = "report_contact")
public class ReportContact implements AuditedCase {

    /** The kind of case in the history. */
    public static final String CASE_TYPE = "REPORT_CONTACT";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_contact_seq")
    @SequenceGenerator(
            name = "report_contact_seq",
            sequenceName = "report_contact_seq",
            allocationSize = 100)
    private Long id;

    @Column(name = "unit_id")
    private Long unitId;

    private String phone;
    private String fax;
    private String email;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected ReportContact() {}

    ReportContact(Long bureauId, ContactDetails details) {
        unitId = bureauId;
        publish(details);
    }

    /** Replaces what was published before. */
    final void publish(ContactDetails details) {
        phone = details.phone();
        fax = details.fax();
        email = details.email();
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

    /** The details that are published now. */
    public ContactDetails details() {
        return new ContactDetails(phone, fax, email);
    }

    /** Grows with each change, for {@link ReportContacts#publish}. */
    public int version() {
        return version;
    }
}
