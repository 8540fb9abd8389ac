package org.beian.web.page.cancellation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.cancellation.clearing.Clearance;
import org.beian.cancellation.clearing.Clearing;
import org.beian.cancellation.clearing.ClearingKind;
import org.beian.cancellation.clearing.ClearingReading;
import org.beian.cancellation.clearing.ClearingState;
import org.beian.code.Calendars;
import org.beian.filing.content.FilingContent;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.party.Units;
import org.beian.trail.HistoryEntry;
import org.beian.value.FilingNumber;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of the page of one empty filing, for its sponsor and for the authority that clears
 * it.
 */
@Named
@RequestScoped
@Clause("B14")
public class ClearingPage {

    @Inject ClearingReading reading;
    @Inject Clearance clearance;
    @Inject Calendars calendars;
    @Inject Callers callers;
    @Inject Units units;
    @Inject PageErrors declines;
    @Inject RegisterWords words;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private Clearing clearing;
    private boolean looked;
    private Integer version;

    public void enter() {
        if (getClearing() == null) {
            PageErrors.notFound();
        }
    }

    /** The clearing, or null when it is not there for this user. */
    public Clearing getClearing() {
        if (!looked) {
            clearing =
                    Addressed.id(id)
                            .flatMap(key -> PageErrors.ifThere(() -> reading.show(key)))
                            .orElse(null);
            looked = true;
        }
        return clearing;
    }

    public String getTitle() {
        return words.text("clearing.one", getClearing() == null ? "" : clearing.filingNumber());
    }

    /** Folder of the reader's pages, from the context root. */
    public String getFolder() {
        return "/" + address.folder();
    }

    public String getAuthority() {
        return units.nameOf(clearing.authority()).orElse("");
    }

    public boolean isOpen() {
        return clearing.state() == ClearingState.OPEN;
    }

    /** Whether the sponsor's last day is over, and the authority clears. */
    public boolean isOver() {
        return isOpen() && words.today().isAfter(clearing.due());
    }

    /** Last day of whom it waits for. */
    public LocalDate getDue() {
        return isOver() ? clearing.clearBy() : clearing.due();
    }

    /** Working days left until that day. */
    public int getDaysLeft() {
        return calendars.current().workingDaysLeft(words.today(), getDue());
    }

    /** What is to be done next, in one sentence. */
    public String getNextStep() {
        boolean sponsors = "sponsor".equals(address.folder());
        String step = isOpen() ? (isOver() ? "DUE" : "SPONSOR") : clearing.state().name();
        return words.text(
                (sponsors ? "clearing.next." : "clearing.nextAtAuthority.")
                        + step
                        + (sponsors && step.equals("SPONSOR") ? "." + clearing.kind() : ""));
    }

    /** Whether the reader is the sponsor, who may mend it. */
    public boolean isMendable() {
        return "sponsor".equals(address.folder()) && isOpen();
    }

    public boolean isOfWebsite() {
        return clearing.kind() == ClearingKind.EMPTY_WEBSITE;
    }

    /** Path of the application that mends it, from the context root. */
    public String getMendHref() {
        return Addressed.href(
                "/sponsor/wizard.xhtml",
                "kind",
                isOfWebsite() ? FilingContent.ADD_ACCESS : FilingContent.ADD_WEBSITE,
                "number",
                FilingNumber.parse(clearing.filingNumber()).subject().canonical());
    }

    /** Path of the application to end it instead, from the context root. */
    public String getCancelHref() {
        return Addressed.href("/sponsor/cancellationNew.xhtml", "number", clearing.filingNumber());
    }

    /** Whether the reader may clear it, or could when the form was shown. */
    public boolean isClearable() {
        boolean reviewer =
                callers.current().has(Roles.REVIEWER) || callers.current().has(Roles.MINISTRY);
        return reviewer
                && (PageErrors.isActing() || isOver())
                && callers.current().authority().filter(clearing.authority()::equals).isPresent();
    }

    /** Cancels the filing. */
    public void clear() {
        boolean done =
                declines.attempt(() -> clearance.clear(Addressed.id(id).orElse(null), version));
        looked = false;
        if (done) {
            declines.done("Cancellations", "clearing.cleared");
            PageErrors.goSaying(address.path() + "?id=" + id);
        }
    }

    public List<Letter> getLetters() {
        return reading.letters(clearing.id());
    }

    public String letterHref(Letter letter) {
        return "/letters/clearings/" + clearing.id() + "/" + letter.id();
    }

    public List<HistoryLine> getHistory() {
        return reading.history(clearing.id()).stream().map(this::line).toList();
    }

    private HistoryLine line(HistoryEntry entry) {
        return words.history(entry, "ClearingState");
    }

    /** Version that the page showed, so that nothing unseen is cleared. */
    public Integer getVersion() {
        return version == null ? Integer.valueOf(clearing.version()) : version;
    }

    public void setVersion(Integer shown) {
        version = shown;
    }
}
