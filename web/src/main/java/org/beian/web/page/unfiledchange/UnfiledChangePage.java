package org.beian.web.page.unfiledchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.document.AttachmentInfo;
import org.beian.filing.content.FilingContent;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.party.Units;
import org.beian.trail.HistoryEntry;
import org.beian.unfiledchange.UnfiledChangePhase;
import org.beian.unfiledchange.UnfiledChangeState;
import org.beian.unfiledchange.procedure.UnfiledChangeReading;
import org.beian.unfiledchange.procedure.UnfiledChangeView;
import org.beian.value.FilingNumber;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/** Backing bean of the page of one unfiled change, for sponsor, provider and authority. */
@Named
@RequestScoped
@Clause("8.4")
public class UnfiledChangePage {

    @Inject UnfiledChangeReading reading;
    @Inject Callers callers;
    @Inject Units units;
    @Inject RegisterWords words;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private UnfiledChangeView view;
    private boolean looked;

    public void enter() {
        if (getView() == null) {
            PageErrors.notFound();
        }
    }

    /** The unfiled change, or null when it is not there for this user. */
    public UnfiledChangeView getView() {
        if (!looked) {
            view = PageErrors.ifThere(() -> reading.show(id)).orElse(null);
            looked = true;
        }
        return view;
    }

    /** The id in the URL. */
    String getId() {
        return id;
    }

    /** Discards what was read, after a refused action. */
    void forget() {
        looked = false;
    }

    /** URL of this page, from the context root. */
    String href() {
        return address.path() + "?id=" + getView().id();
    }

    public String getTitle() {
        return words.text("unfiledChange.one", getView() == null ? "" : view.id().toString());
    }

    /** Folder of the reader's pages, from the context root. */
    public String getFolder() {
        return "/" + address.folder();
    }

    /** Path of the application by which the sponsor files the change, from the context root. */
    public String getFileHref() {
        return Addressed.href(
                "/sponsor/wizard.xhtml",
                "kind",
                FilingContent.CHANGE,
                "number",
                FilingNumber.parse(view.filingNumber()).subject().canonical());
    }

    /** Path of the form by which a reviewer opens a cancellation from it, from the context root. */
    public String getPursueHref() {
        return Addressed.href(
                getFolder() + "/ownMotion.xhtml",
                "number",
                FilingNumber.parse(view.filingNumber()).subject().canonical(),
                "unfiledChange",
                view.id().toString());
    }

    /** Whether the reader has a page of the cancellation that was opened from it. */
    public boolean isCancellationShown() {
        return view.cancellationId() != null && !isOf("provider");
    }

    /** Whether the sponsor is to file the change. */
    public boolean isToFile() {
        return isOf("sponsor") && view.state() == UnfiledChangeState.OPEN;
    }

    /** Whether the sponsor may say why there is none, or could when the form was shown. */
    public boolean isAnswerable() {
        return isOf("sponsor")
                && (PageErrors.isActing()
                        || view.state() == UnfiledChangeState.OPEN && view.answeredAt() == null);
    }

    /** Whether the reader is to decide on an answer, or was when the form was shown. */
    public boolean isDecidable() {
        return isReviewer()
                && (PageErrors.isActing() || view.phase() == UnfiledChangePhase.ANSWERED);
    }

    /** Whether the reader is to follow what is overdue, or was when the form was shown. */
    public boolean isOverdue() {
        return isReviewer()
                && (PageErrors.isActing() || view.phase() == UnfiledChangePhase.OVERDUE);
    }

    private boolean isOf(String folder) {
        return folder.equals(address.folder());
    }

    /** Whether a reviewer of the authority that follows it reads. */
    private boolean isReviewer() {
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
        return "/letters/unfiledChanges/" + view.id() + "/" + letter.id();
    }

    public String documentHref(AttachmentInfo document) {
        return getFolder() + "/unfiledChangeDocuments/" + view.id() + "/" + document.id();
    }

    public List<HistoryLine> getHistory() {
        return reading.history(id).stream().map(this::line).toList();
    }

    private HistoryLine line(HistoryEntry entry) {
        return words.history(entry, "UnfiledChangeState");
    }
}
