package org.beian.web.page.annualaudit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.beian.annualaudit.AuditTexts;
import org.beian.annualaudit.campaign.AuditFraming;
import org.beian.annualaudit.campaign.FrameRequest;
import org.beian.annualaudit.campaign.FrameView;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;

/** Backing bean of the form on which the ministry publishes the frame of a year's audits. */
@Named
@RequestScoped
@Clause("18.1")
public class AuditFrameForm {

    @Inject AuditFraming framing;
    @Inject AuditCampaignsPage page;
    @Inject PageErrors declines;

    private LocalDate opensOn;
    private LocalDate closesOn;
    private LocalDate answerBy;
    private String words;
    private Integer version;

    /** Publishes the frame of the shown year, or publishes it anew. */
    public void publish() {
        FrameRequest frame =
                new FrameRequest(page.getYear(), opensOn, closesOn, answerBy, words, version);
        if (declines.attempt(() -> framing.publish(frame))) {
            declines.done("Audits", "audit.published");
            PageErrors.goSaying(
                    Addressed.href(
                            "/ministry/audits.xhtml", "year", Integer.toString(page.getYear())));
        }
    }

    /** Most characters of the words. */
    public int getLongest() {
        return AuditTexts.LONGEST;
    }

    /** First day on which a bureau opens without a reason; by default that of the first quarter. */
    public LocalDate getOpensOn() {
        FrameView frame = page.getFrame();
        return opensOn != null
                ? opensOn
                : frame == null ? LocalDate.of(page.getYear(), 1, 1) : frame.opensOn();
    }

    public void setOpensOn(LocalDate entered) {
        opensOn = entered;
    }

    /** Last day of that. */
    public LocalDate getClosesOn() {
        FrameView frame = page.getFrame();
        return closesOn != null
                ? closesOn
                : frame == null ? LocalDate.of(page.getYear(), 3, 31) : frame.closesOn();
    }

    public void setClosesOn(LocalDate entered) {
        closesOn = entered;
    }

    /** Last day that a bureau may give its sponsors. */
    public LocalDate getAnswerBy() {
        FrameView frame = page.getFrame();
        return answerBy != null ? answerBy : frame == null ? null : frame.answerBy();
    }

    public void setAnswerBy(LocalDate entered) {
        answerBy = entered;
    }

    /** Words of the ministry to all sponsors. */
    public String getWords() {
        FrameView frame = page.getFrame();
        return words != null ? words : frame == null ? null : frame.words();
    }

    public void setWords(String entered) {
        words = entered;
    }

    /** Version of the frame that the page showed; null for a new one. */
    public Integer getVersion() {
        FrameView frame = page.getFrame();
        return version != null || frame == null ? version : Integer.valueOf(frame.version());
    }

    public void setVersion(Integer shown) {
        version = shown;
    }
}
