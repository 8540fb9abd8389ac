package org.beian.web.page.annualaudit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.beian.annualaudit.AuditTexts;
import org.beian.annualaudit.campaign.AuditOpening;
import org.beian.annualaudit.campaign.CampaignRequest;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/** Backing bean of the form on which a bureau opens the audit of its province in a year. */
@Named
@RequestScoped
@Clause("18.1")
public class AuditCampaignForm {

    @Inject AuditOpening opening;
    @Inject AuditCampaignsPage page;
    @Inject RegisterWords words;
    @Inject PageErrors declines;

    private LocalDate referenceDay;
    private LocalDate due;
    private String reason;
    private String text;

    /** Opens it, and leads to its page. */
    public void open() {
        CampaignRequest campaign =
                new CampaignRequest(page.getYear(), referenceDay, due, given(reason), given(text));
        declines.attempt(
                () -> {
                    Long id = opening.open(campaign);
                    declines.done("Audits", "audit.opened");
                    PageErrors.goSaying(Addressed.href("/bureau/audit.xhtml", "id", id.toString()));
                });
    }

    private static String given(String entered) {
        return entered == null || entered.isBlank() ? null : entered;
    }

    /** Most characters of reason and words. */
    public int getLongest() {
        return AuditTexts.LONGEST;
    }

    /** Day at whose end the audited websites were filed; yesterday by default. */
    public LocalDate getReferenceDay() {
        return referenceDay == null ? words.today().minusDays(1) : referenceDay;
    }

    public void setReferenceDay(LocalDate entered) {
        referenceDay = entered;
    }

    /** Last day of the sponsors; that of the frame by default. */
    public LocalDate getDue() {
        return due != null || page.getFrame() == null ? due : page.getFrame().answerBy();
    }

    public void setDue(LocalDate entered) {
        due = entered;
    }

    /** Why it opens outside the dates of the frame. */
    public String getReason() {
        return reason;
    }

    public void setReason(String entered) {
        reason = entered;
    }

    /** Words of the bureau to its sponsors. */
    public String getText() {
        return text;
    }

    public void setText(String entered) {
        text = entered;
    }
}
