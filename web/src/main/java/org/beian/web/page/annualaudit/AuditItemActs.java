package org.beian.web.page.annualaudit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.beian.annualaudit.AuditTexts;
import org.beian.annualaudit.answer.AuditAnswering;
import org.beian.annualaudit.answer.AuditExplanation;
import org.beian.annualaudit.answer.ProviderConfirming;
import org.beian.annualaudit.answer.UrgingRequest;
import org.beian.annualaudit.review.AuditReview;
import org.beian.law.Clause;
import org.beian.web.page.component.KeptDocuments;
import org.beian.web.page.component.OfficersOnDuty;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of the acts on one audited website: confirmed or explained by its sponsor, confirmed
 * or urged by a provider, decided by the bureau.
 */
@Named
@RequestScoped
@Clause("18.2")
public class AuditItemActs {

    @Inject AuditItemPage page;
    @Inject AuditAnswering answering;
    @Inject ProviderConfirming confirming;
    @Inject AuditReview review;
    @Inject KeptDocuments documents;
    @Inject OfficersOnDuty officers;
    @Inject RegisterWords words;
    @Inject PageErrors declines;

    private Integer version;
    private String text;
    private String officer;
    private LocalDate day;

    public void confirm() {
        act(() -> answering.confirm(page.getId(), version), "audit.confirmed");
    }

    public void explain() {
        AuditExplanation said = new AuditExplanation(version, text, documents.list());
        act(() -> answering.explain(page.getId(), said), "audit.explained");
    }

    public void confirmByMandate() {
        act(() -> confirming.confirm(page.getId(), getOfficer()), "audit.confirmed");
    }

    public void urge() {
        UrgingRequest urging = new UrgingRequest(getOfficer(), getDay(), text);
        act(() -> confirming.urge(page.getId(), urging), "audit.urged");
    }

    public void accept() {
        act(() -> review.accept(page.getId(), version, text), "audit.decided");
    }

    public void sendBack() {
        act(() -> review.sendBack(page.getId(), version, text), "audit.sentBack");
    }

    public void fail() {
        act(() -> review.fail(page.getId(), version, text), "audit.decided");
    }

    private void act(Runnable act, String done) {
        boolean acted = declines.attempt(act);
        page.forget();
        if (acted) {
            declines.done("Audits", done);
            PageErrors.goSaying(page.href());
        }
    }

    /** Version that the page showed, so that nothing unseen is acted on. */
    public Integer getVersion() {
        return version == null ? Integer.valueOf(page.getView().version()) : version;
    }

    public void setVersion(Integer shown) {
        version = shown;
    }

    /** Most characters of an explanation, opinion or note. */
    public int getLongest() {
        return AuditTexts.LONGEST;
    }

    /** Explanation, opinion or note. */
    public String getText() {
        return text;
    }

    public void setText(String entered) {
        text = entered;
    }

    /** Officer on duty who acts; the caller's own account by default. */
    public String getOfficer() {
        return officer == null ? officers.getOwn() : officer;
    }

    public void setOfficer(String chosen) {
        officer = chosen;
    }

    /** Day on which the sponsor was urged; today by default. */
    public LocalDate getDay() {
        return day == null ? words.today() : day;
    }

    public void setDay(LocalDate entered) {
        day = entered;
    }
}
