package org.beian.web.page.supervision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.party.Units;
import org.beian.supervision.VerificationTaskPhase;
import org.beian.supervision.verification.VerificationTaskReading;
import org.beian.supervision.verification.VerificationTaskView;
import org.beian.supervision.verification.VerificationTasking;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/** Backing bean of the page of one verification task, for provider and authority. */
@Named
@RequestScoped
@Clause("7.3")
public class VerificationTaskPage {

    @Inject VerificationTaskReading reading;
    @Inject VerificationTasking tasking;
    @Inject Callers callers;
    @Inject Units units;
    @Inject PageErrors declines;
    @Inject RegisterWords words;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private VerificationTaskView view;
    private boolean looked;
    private Integer version;
    private String reason;

    public void enter() {
        if (getView() == null) {
            PageErrors.notFound();
        }
    }

    /** The task, or null when it is not there for this user. */
    public VerificationTaskView getView() {
        if (!looked) {
            view = PageErrors.ifThere(() -> reading.show(id)).orElse(null);
            looked = true;
        }
        return view;
    }

    public void remind() {
        act(() -> tasking.remind(id, version), "task.reminded");
    }

    public void revoke() {
        act(() -> tasking.revoke(id, version, reason), "task.revoked");
    }

    private void act(Runnable act, String done) {
        boolean acted = declines.attempt(act);
        looked = false;
        if (acted) {
            declines.done("Supervision", done);
            PageErrors.goSaying(address.path() + "?id=" + id);
        }
    }

    public String getTitle() {
        return words.text("task.one", getView() == null ? "" : view.id().toString());
    }

    /** Folder of the reader's pages, from the context root. */
    public String getFolder() {
        return "/" + address.folder();
    }

    /** Path of the form by which the provider reports, from the context root. */
    public String getReportHref() {
        return Addressed.href(
                "/provider/verificationNew.xhtml",
                "number",
                view.filingNumber(),
                "task",
                view.id().toString());
    }

    /** Whether the reader is to verify. */
    public boolean isToReport() {
        return "provider".equals(address.folder()) && view.phase().isOpen();
    }

    /** Whether the reader may remind of it, or could when the page was shown. */
    public boolean isRemindable() {
        return isSender()
                && (PageErrors.isActing() || view.phase() == VerificationTaskPhase.OVERDUE);
    }

    /** Whether the reader may take it back, or could when the page was shown. */
    public boolean isRevocable() {
        return isSender() && (PageErrors.isActing() || view.phase().isOpen());
    }

    private boolean isSender() {
        return (callers.current().has(Roles.REVIEWER) || callers.current().has(Roles.MINISTRY))
                && callers.current()
                        .authority()
                        .flatMap(units::nameOf)
                        .filter(view.authority()::equals)
                        .isPresent();
    }

    public List<Letter> getLetters() {
        return reading.letters(id);
    }

    public String letterHref(Letter letter) {
        return "/letters/verificationTasks/" + view.id() + "/" + letter.id();
    }

    public List<HistoryLine> getHistory() {
        return reading.history(id).stream()
                .map(entry -> words.history(entry, "VerificationTaskState"))
                .toList();
    }

    /** Version that the page showed, so that nothing unseen is acted on. */
    public Integer getVersion() {
        return version == null ? Integer.valueOf(getView().version()) : version;
    }

    public void setVersion(Integer shown) {
        version = shown;
    }

    /** Most characters of a reason. */
    public int getLongest() {
        return VerificationTasking.LONGEST;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String entered) {
        reason = entered;
    }
}
