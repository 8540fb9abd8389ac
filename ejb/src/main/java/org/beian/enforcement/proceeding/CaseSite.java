package org.beian.enforcement.proceeding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.value.Province;

/** Website that a clue or a case is about, as it was named and recognised. */
@Embeddable
public class CaseSite {

    private String site;
    private String domain;

    @Column(name = "site_address")
    private String address;

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

    @Column(name = "filed_in")
    private String filedIn;

    /** The same where another bureau has what is about it: the database says so, for its lists. */
    @Column(name = "filed_elsewhere", insertable = false, updatable = false)
    private String filedElsewhere;

    protected CaseSite() {}

    /**
     * @param site as it was given
     * @param domain null where none was recognised
     * @param address likewise
     */
    public CaseSite(String site, String domain, String address) {
        this.site = site;
        this.domain = domain;
        this.address = address;
    }

    /** Names the filing; without a website it is of the subject. */
    public void filedAs(
            Long subject, Long website, String number, String nameOfSubject, String nameOfSite) {
        subjectId = subject;
        websiteId = website;
        filingNumber = number;
        subjectName = nameOfSubject;
        websiteName = nameOfSite;
    }

    /** Names the province of the filing, which may move. */
    public void filedIn(Province province) {
        filedIn = province.regionCode();
    }

    /** The same, for a case that is opened from a clue. */
    public CaseSite copy() {
        CaseSite copy = new CaseSite(site, domain, address);
        copy.filedAs(subjectId, websiteId, filingNumber, subjectName, websiteName);
        copy.filedIn = filedIn;
        return copy;
    }

    /** Masks the personal data in names, and in what was given. */
    public void mask(PersonalData data) {
        site = data.masked(site);
        subjectName = data.masked(subjectName);
        websiteName = data.masked(websiteName);
    }

    /** What must not change. */
    public List<Object> recorded() {
        return Arrays.asList(
                site,
                domain,
                address,
                subjectId,
                websiteId,
                filingNumber,
                subjectName,
                websiteName);
    }

    /** As it was given. */
    public String site() {
        return site;
    }

    /** The independent domain; null where none was recognised. */
    public String domain() {
        return domain;
    }

    /** The IP address; null where none was recognised. */
    public String address() {
        return address;
    }

    /** Null where nothing is filed. */
    public Long subjectId() {
        return subjectId;
    }

    /** Null where nothing is filed, or it is about the subject. */
    public Long websiteId() {
        return websiteId;
    }

    /** Canonical; null where nothing is filed. */
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
