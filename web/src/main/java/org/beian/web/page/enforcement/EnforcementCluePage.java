package org.beian.web.page.enforcement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.document.AttachmentInfo;
import org.beian.enforcement.clue.ClueReading;
import org.beian.enforcement.clue.ClueView;
import org.beian.enforcement.clue.view.EarlierCase;
import org.beian.enforcement.clue.view.SourceView;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.value.Authority;
import org.beian.value.Province;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/** Backing bean of the page of one clue, for bureau and ministry. */
@Named
@RequestScoped
@Clause("16.1")
public class EnforcementCluePage {

    @Inject ClueReading reading;
    @Inject ViolationChoices violations;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private ClueView view;
    private boolean looked;

    public void enter() {
        if (getView() == null) {
            PageErrors.notFound();
        }
    }

    /** The clue, or null when it is not there for this user. */
    public ClueView getView() {
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

    /** Discards what was read, after an act. */
    void forget() {
        looked = false;
    }

    /** URL of this page, from the context root. */
    String href() {
        return Addressed.href(address.path(), "id", id);
    }

    public String getTitle() {
        return words.text("clue.one", getView() == null ? "" : view.id().toString());
    }

    /** Name of the suspected violation. */
    public String getViolation() {
        return violations.name(view.violation());
    }

    /** Name of a violation. */
    public String violation(String code) {
        return violations.name(code);
    }

    /** Folder of the reader's pages, from the context root. */
    public String getFolder() {
        return "/" + address.folder();
    }

    /** Whether an officer of the bureau acts on it, or did when the page was shown. */
    public boolean isActing() {
        return isOwn() && (PageErrors.isActing() || isWaiting());
    }

    /** Whether the reader's bureau has it. */
    private boolean isOwn() {
        return callers.current()
                .authority()
                .flatMap(Authority::province)
                .filter(own -> own == view.province())
                .isPresent();
    }

    /** Whether a reviewer of the bureau ends it, or did when the page was shown. */
    public boolean isEnding() {
        return isActing() && callers.current().has(Roles.REVIEWER);
    }

    private boolean isWaiting() {
        return switch (view.phase()) {
            case OPEN, OVERDUE -> true;
            default -> false;
        };
    }

    /** Whether it can be merged into another clue on the same site, or could. */
    public boolean isMergeable() {
        return isActing() && (PageErrors.isActing() || !view.sameSite().isEmpty());
    }

    /** The other clues on the same site. */
    public List<SelectItem> getSameSites() {
        return view.sameSite().stream()
                .map(
                        each ->
                                new SelectItem(
                                        each.id().toString(),
                                        words.text(
                                                "clue.other", each.id().toString(), each.site())))
                .toList();
    }

    /** The sources whose giver is masked, for an officer of the bureau. */
    public List<SelectItem> getReports() {
        return isOwn()
                ? view.sources().stream()
                        .filter(SourceView::masked)
                        .map(
                                each ->
                                        new SelectItem(
                                                each.id().toString(),
                                                words.text(
                                                        "clue.other",
                                                        words.name(each.kind()),
                                                        each.from())))
                        .toList()
                : List.of();
    }

    /** Whether the ministry may be asked for this clue or an earlier case, or might be. */
    public boolean isClaimable() {
        return "bureau".equals(address.folder())
                && callers.current().has(Roles.REVIEWER)
                && (PageErrors.isActing() || view.claimable() || !getClaimableCases().isEmpty());
    }

    /** The earlier cases of other bureaus for which the ministry may be asked. */
    public List<SelectItem> getClaimableCases() {
        return view.earlier().stream()
                .filter(each -> each.claimable() != null)
                .map(
                        each ->
                                new SelectItem(
                                        each.claimable().toString(),
                                        words.text("clue.other", each.number(), each.bureauName())))
                .toList();
    }

    /** State of an earlier case. */
    public String state(EarlierCase earlier) {
        return words.name(earlier.state());
    }

    /** Region of the other province whose bureau handles it; null when nothing leads to one. */
    String getDomicile() {
        Province domicile = reading.domicile(id);
        return domicile == null || domicile == view.province() ? null : domicile.regionCode();
    }

    /** Path of the form on which a case is opened, from the context root. */
    public String getCaseHref() {
        return Addressed.href("/bureau/caseNew.xhtml", "clue", view.id().toString());
    }

    /** Page of an earlier case, from the context root. */
    public String earlierHref(EarlierCase earlier) {
        return Addressed.href(getFolder() + "/case.xhtml", "id", earlier.id().toString());
    }

    public List<Letter> getLetters() {
        return reading.letters(id);
    }

    public String documentHref(AttachmentInfo document) {
        return getFolder() + "/clueDocuments/" + view.id() + "/" + document.id();
    }

    public List<HistoryLine> getHistory() {
        return reading.history(id).stream()
                .map(entry -> words.history(entry, "CluePhase"))
                .toList();
    }
}
