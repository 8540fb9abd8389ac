package org.beian.domainregister.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;
import org.beian.value.EmailAddress;

/** Contact of a unit for its domain filing (域名备案联系人, 10.3). */
@Entity
@Table(name = "domain_contact")
public class DomainContact implements AuditedCase {

    public static final String CASE_TYPE = "DOMAIN_CONTACT";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "domain_contact_seq")
    @SequenceGenerator(
            name = "domain_contact_seq",
            sequenceName = "domain_contact_seq",
            allocationSize = 100)
    private Long id;

    @Column(name = "unit_id")
    private Long unitId;

    private String name;
    private String phone;
    private String email;

    @Column(name = "changed_on")
    private LocalDate changedOn;

    @Column(name = "reported_at")
    private Instant reportedAt;

    private boolean late;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected DomainContact() {}

    DomainContact(Long unitId) {
        this.unitId = unitId;
    }

    void become(String person, String telephone, EmailAddress address) {
        name = person;
        phone = telephone;
        email = address.toString();
    }

    /** Notes when it changed and whether that was reported in time. */
    void reported(LocalDate changed, Instant now, boolean tooLate) {
        changedOn = changed;
        reportedAt = now;
        late = tooLate;
    }

    public Long unitId() {
        return unitId;
    }

    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    public String phone() {
        return phone;
    }

    public String email() {
        return email;
    }

    public LocalDate changedOn() {
        return changedOn;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    /** Whether the last change was reported after more than five working days. */
    public boolean isLate() {
        return late;
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
}
