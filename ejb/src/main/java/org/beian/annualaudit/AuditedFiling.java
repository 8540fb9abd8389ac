package org.beian.annualaudit;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.beian.filing.content.PersonalData;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.value.Authority;

/** Part of an audit item that says what is audited: a website of a subject, in a campaign. */
@MappedSuperclass
public abstract class AuditedFiling {

    @Column(name = "campaign_id")
    private Long campaignId;

    @Column(name = "audit_year")
    private int year;

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

    /** Of the subject's domicile, by its GB/T 2260 code; empty where none is filed. */
    private String county;

    protected AuditedFiling() {}

    void become(AuditCampaign campaign, IcpSubject subject, IcpWebsite website) {
        campaignId = campaign.id();
        province = campaign.authority().code();
        subjectId = subject.id();
        websiteId = website.id();
        filingNumber = website.filingNumber();
        subjectName = subject.name();
        websiteName = website.name();
        county = subject.county();
    }

    void maskNames(PersonalData data) {
        subjectName = data.masked(subjectName);
        websiteName = data.masked(websiteName);
    }

    public Long campaignId() {
        return campaignId;
    }

    public int year() {
        return year;
    }

    /** The bureau that audits. */
    public Authority authority() {
        return Authority.ofCode(province);
    }

    public Long subjectId() {
        return subjectId;
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
}
