package org.beian.cancellation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.beian.filing.content.PersonalData;

/** Part of a filing that is to be cancelled, with its names as they were when it was opened. */
@Embeddable
class CancelledPart {

    @Column(name = "subject_id")
    private Long subjectId;

    @Column(name = "website_id")
    private Long websiteId;

    @Column(name = "access_id")
    private Long accessId;

    @Column(name = "provider_id")
    private Long providerId;

    @Column(name = "filing_number")
    private String filingNumber;

    @Column(name = "subject_name")
    private String subjectName;

    @Column(name = "website_name")
    private String websiteName;

    protected CancelledPart() {}

    CancelledPart(CancellationTarget target) {
        subjectId = target.subject().id();
        subjectName = target.subject().name();
        filingNumber = target.number();
        if (target.website() != null) {
            websiteId = target.website().id();
            websiteName = target.website().name();
        }
        if (target.access() != null) {
            accessId = target.access().id();
            providerId = target.access().providerId();
        }
    }

    void mask(PersonalData data) {
        subjectName = data.masked(subjectName);
        websiteName = data.masked(websiteName);
    }

    Long subjectId() {
        return subjectId;
    }

    Long websiteId() {
        return websiteId;
    }

    Long accessId() {
        return accessId;
    }

    Long providerId() {
        return providerId;
    }

    String filingNumber() {
        return filingNumber;
    }

    String subjectName() {
        return subjectName;
    }

    String websiteName() {
        return websiteName;
    }
}
