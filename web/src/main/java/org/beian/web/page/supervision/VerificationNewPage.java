package org.beian.web.page.supervision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.beian.law.Clause;
import org.beian.supervision.VerificationOutcome;
import org.beian.supervision.verification.RecordedVerification;
import org.beian.supervision.verification.VerificationRecording;
import org.beian.unfiledchange.ChangedItem;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/** Backing bean of the form on which a provider records its own verification of a filing. */
@Named
@RequestScoped
@Clause("7.3")
public class VerificationNewPage {

    @Inject VerificationRecording recording;
    @Inject PageErrors declines;
    @Inject RegisterWords words;

    @Inject
    @ManagedProperty("#{param.number}")
    String number;

    @Inject
    @ManagedProperty("#{param.task}")
    String task;

    private LocalDate verifiedOn;
    private String officer;
    private String outcome = VerificationOutcome.TRUE.name();
    private String note;
    private String item;
    private String found;

    /** Records it, and leads to its page. */
    public void record() {
        declines.attempt(
                () -> {
                    RecordedVerification given =
                            new RecordedVerification(
                                    number, verifiedOn, officer, outcome, note, item, found);
                    Long id = isAsked() ? recording.report(task, given) : recording.record(given);
                    declines.done("Supervision", "verification.recorded");
                    PageErrors.goSaying("/provider/verification.xhtml?id=" + id);
                });
    }

    /** Whether a task asks for it, which names the filing. */
    public boolean isAsked() {
        return task != null && !task.isEmpty();
    }

    /** Id of the task that asks for it. */
    public String getTask() {
        return task;
    }

    public void setTask(String shown) {
        task = shown;
    }

    public List<SelectItem> getOutcomes() {
        return Stream.of(VerificationOutcome.values())
                .map(each -> new SelectItem(each.name(), words.name(each)))
                .toList();
    }

    public List<SelectItem> getItems() {
        return ChangedItem.reported().stream()
                .map(each -> new SelectItem(each.name(), words.name(each)))
                .toList();
    }

    /** Most characters of the note, and of what is true instead. */
    public int getLongest() {
        return VerificationRecording.LONGEST_NOTE;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String entered) {
        number = entered == null ? null : entered.strip();
    }

    public LocalDate getVerifiedOn() {
        return verifiedOn == null ? words.today() : verifiedOn;
    }

    public void setVerifiedOn(LocalDate entered) {
        verifiedOn = entered;
    }

    public String getOfficer() {
        return officer;
    }

    public void setOfficer(String entered) {
        officer = entered;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String chosen) {
        outcome = chosen;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String entered) {
        note = entered;
    }

    public String getItem() {
        return item;
    }

    public void setItem(String chosen) {
        item = chosen;
    }

    public String getFound() {
        return found;
    }

    public void setFound(String entered) {
        found = entered;
    }
}
