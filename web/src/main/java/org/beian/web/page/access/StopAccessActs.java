package org.beian.web.page.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.beian.access.notice.ExecutionReport;
import org.beian.access.notice.ExecutionResult;
import org.beian.access.notice.StopAccessExecution;
import org.beian.access.notice.StopAccessIssue;
import org.beian.access.notice.StopAccessNotice;
import org.beian.law.Clause;
import org.beian.web.page.component.KeptDocuments;
import org.beian.web.page.component.OfficersOnDuty;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of the actions on one stop-access or resume-access notice: the provider's report,
 * the authority's answer where it was not possible or untrue, the revocation, and the order that
 * access may be resumed.
 */
@Named
@RequestScoped
@Clause("15.5")
public class StopAccessActs {

    @Inject StopAccessNoticePage page;
    @Inject StopAccessExecution execution;
    @Inject StopAccessIssue issue;
    @Inject ExecutionDay days;
    @Inject OfficersOnDuty officers;
    @Inject KeptDocuments documents;
    @Inject RegisterWords words;
    @Inject PageErrors declines;

    private Integer version;
    private ExecutionResult result;
    private LocalDate day;
    private String officer;
    private String note;
    private String reason;
    private LocalDate lookDay;
    private String lookTime;

    /** Reports how the notice was carried out. */
    public void report() {
        ExecutionReport report =
                new ExecutionReport(days.moment(day), getOfficer(), result, note, documents.list());
        act(
                () ->
                        execution.report(
                                page.getNotice().ordered(), page.getNotice().id(), version, report),
                "stopAccess.reported");
    }

    /** Takes the notice back. */
    public void revoke() {
        act(() -> issue.revoke(page.getNotice().id(), reason), "stopAccess.revoked");
    }

    /** Accepts that the notice could not be carried out. */
    public void accept() {
        act(() -> issue.accept(page.getNotice().id(), getVersion(), reason), "stopAccess.accepted");
    }

    /** Orders the same again; leads to the new notice. */
    public void insist() {
        lead(
                () -> issue.insist(page.getNotice().id(), getVersion(), reason),
                "stopAccess.insisted");
    }

    /**
     * Sends a report back that was found untrue; leads to the notice that orders the same again.
     */
    public void sendBack() {
        lead(
                () ->
                        issue.sendBack(
                                page.getNotice().id(),
                                getVersion(),
                                reason,
                                days.moment(lookDay, lookTime)),
                "stopAccess.sentBack");
    }

    /** Lets the provider resume the access that it stopped; leads to the new notice. */
    public void resume() {
        lead(() -> issue.resume(page.getNotice().id()), "resumeAccess.ordered");
    }

    private void lead(Supplier<StopAccessNotice> act, String done) {
        declines.attempt(act)
                .ifPresent(
                        notice -> {
                            declines.done("Cancellations", done);
                            PageErrors.goSaying(page.href(notice));
                        });
        page.forget();
    }

    private void act(Runnable act, String done) {
        if (declines.attempt(act, StopAccessActs::field)) {
            declines.done("Cancellations", done);
            PageErrors.goSaying(page.href());
        }
        page.forget();
    }

    /** The field that a fault is about; null for the page. */
    private static String field(String pointer) {
        return switch (pointer) {
            case "/result" -> "result";
            case "/executedAt" -> "day";
            case "/officer" -> "officer";
            case "/note" -> "note";
            default -> pointer.startsWith("/attachments/") ? "proof" : null;
        };
    }

    /** Version that the page showed, so that nothing unseen is reported on. */
    public Integer getVersion() {
        return version == null ? Integer.valueOf(page.getNotice().version()) : version;
    }

    public void setVersion(Integer shown) {
        version = shown;
    }

    public ExecutionResult getResult() {
        return result;
    }

    public void setResult(ExecutionResult chosen) {
        result = chosen;
    }

    /** Day on which it was carried out; today until another, or none, is sent. */
    public LocalDate getDay() {
        return day == null && !PageErrors.isActing() ? words.today() : day;
    }

    public void setDay(LocalDate chosen) {
        day = chosen;
    }

    /** The officer who answers for it; by default the one that the account is. */
    public String getOfficer() {
        return officer == null ? officers.getOwn() : officer;
    }

    public void setOfficer(String chosen) {
        officer = chosen;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String entered) {
        note = entered;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String entered) {
        reason = entered;
    }

    /** Day of a look by other means; null for none. */
    public LocalDate getLookDay() {
        return lookDay;
    }

    public void setLookDay(LocalDate entered) {
        lookDay = entered;
    }

    /** Time of that look, such as 09:30. */
    public String getLookTime() {
        return lookTime;
    }

    public void setLookTime(String entered) {
        lookTime = entered;
    }
}
