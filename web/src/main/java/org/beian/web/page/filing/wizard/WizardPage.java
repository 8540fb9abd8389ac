package org.beian.web.page.filing.wizard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.beian.filing.application.FilingState;
import org.beian.filing.submission.FilingDrafts;
import org.beian.filing.submission.FilingSubmission;
import org.beian.rule.Finding;
import org.beian.web.page.component.FindingLine;
import org.beian.web.page.component.PageErrors;

/**
 * Backing bean of what all pages of the wizard share: one topic a page (13.1; 12.1 for a provider),
 * the steps by their names, and the findings of the applicant's own test.
 */
@Named("wizard")
@RequestScoped
public class WizardPage {

    private WizardState state;
    private WizardView view;
    private FilingDrafts drafts;
    private FilingSubmission submission;
    private WizardStart start;

    private WizardFindings found;
    private Map<String, List<Finding>> byField;

    protected WizardPage() {}

    @Inject
    WizardPage(
            WizardState state,
            WizardView view,
            FilingDrafts drafts,
            FilingSubmission submission,
            WizardStart start) {
        this.state = state;
        this.view = view;
        this.drafts = drafts;
        this.submission = submission;
        this.start = start;
    }

    /**
     * Called before rendering: answers 404 for an unknown application, and opens the page anew when
     * a form was sent of one that can no longer be edited.
     */
    public void enter() {
        if (state.isNew() && start.isUnknown()) {
            PageErrors.notFound();
        }
        if (state.isNew() || state.draft() != null) {
            return;
        }
        if (PageErrors.ifThere(() -> submission.status(state.id())).isEmpty()) {
            PageErrors.notFound();
        } else if (FacesContext.getCurrentInstance().isPostback()) {
            PageErrors.goTo(state.href(state.place()));
        }
    }

    /** Whether there is something to work on: a draft, or a new one to begin. */
    public boolean isOpen() {
        return state.isNew() || state.draft() != null;
    }

    public boolean isBegun() {
        return !state.isNew();
    }

    public WizardStep getStep() {
        return state.place().step();
    }

    public String getTitle() {
        return isOpen() && isBegun() ? view.title(state.place()) : view.title(null);
    }

    public String getProgress() {
        return view.progress(state.place());
    }

    public boolean isProvider() {
        return state.isProvider();
    }

    /** Whether there is a page before this one. */
    public boolean isBackwards() {
        return !state.place().equals(state.places().first());
    }

    public boolean isFull() {
        return state.isFull();
    }

    /** Rows of the page's list. */
    public int getRows() {
        return state.answers().size(state.topics().list());
    }

    /** URL of this page, from the context root. */
    public String getAction() {
        return state.href(state.place());
    }

    public String getListHref() {
        return view.page("filings");
    }

    public String getDetailHref() {
        return view.page("filing") + "?id=" + state.id().replaceAll("[^0-9]", "");
    }

    /** Whether the draft was saved elsewhere meanwhile. */
    public boolean isStale() {
        return state.isStale();
    }

    public boolean isSeveralSites() {
        return state.sites() > 1 && state.takesSites();
    }

    /** Whether further websites can be added. */
    public boolean isTakingSites() {
        return state.takesSites();
    }

    /** Whether what differs from what is filed is marked. */
    public boolean isCompared() {
        return !state.compared().isEmpty();
    }

    /** Whether the page leads back to the last one, from which it was opened. */
    public boolean isFromCheck() {
        return state.isFromCheck();
    }

    /** Whether it came back to be revised. */
    public boolean isRevision() {
        return isOpen() && isBegun() && state.draft().state() != FilingState.DRAFT;
    }

    /** Whether nothing was changed since it came back. */
    public boolean isUnchanged() {
        return isRevision() && !state.draft().changed();
    }

    /** The steps by their names. */
    public List<WizardView.Trail> getTrail() {
        return view.trail(findings());
    }

    /** Findings on this page, each linking to its field. */
    public List<FindingLine> getWrong() {
        return state.isChecking()
                ? byField().entrySet().stream()
                        .flatMap(each -> view.lines(each.getValue(), each.getKey()))
                        .toList()
                : List.of();
    }

    /** What is wrong with a field, each with its remedy. */
    public List<String> messages(String id) {
        return byField().getOrDefault(id, List.of()).stream().map(view::message).toList();
    }

    /** Whether a field is the first one in which something is wrong. */
    public boolean isFirst(String id) {
        return byField().keySet().stream().findFirst().filter(id::equals).isPresent();
    }

    WizardFindings findings() {
        if (found == null) {
            found = new WizardFindings(drafts.test(state.id()), state.samePerson());
        }
        return found;
    }

    private Map<String, List<Finding>> byField() {
        if (byField == null) {
            byField =
                    state.isChecking()
                            ? WizardFindings.byField(
                                    findings().at(state.place()),
                                    state.place(),
                                    state.topics().fields())
                            : Map.of();
        }
        return byField;
    }
}
