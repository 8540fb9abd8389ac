package org.beian.web.page.filing.wizard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.beian.access.application.AccessStatus;
import org.beian.filing.application.FilingState;
import org.beian.filing.submission.FilingDrafts;
import org.beian.filing.submission.FilingSubmission;
import org.beian.rule.Finding;
import org.beian.rule.FindingText;
import org.beian.rule.RuleTexts;
import org.beian.web.page.component.FindingLine;
import org.beian.web.page.component.PageErrors;

/**
 * Backing bean of the wizard for an application: one topic a page, saved at each step (13.1; 12.1
 * for a provider). Its form is plain HTML without a Faces view state, as input would be lost when
 * the state expires.
 */
@Named("wizard")
@RequestScoped
public class WizardPage {

    private WizardState state;
    private WizardActs acts;
    private WizardView view;
    private FilingDrafts drafts;
    private FilingSubmission submission;

    private WizardFindings found;

    protected WizardPage() {}

    @Inject
    WizardPage(
            WizardState state,
            WizardActs acts,
            WizardView view,
            FilingDrafts drafts,
            FilingSubmission submission) {
        this.state = state;
        this.acts = acts;
        this.view = view;
        this.drafts = drafts;
        this.submission = submission;
    }

    /**
     * Called before rendering: performs the submitted action; answers 404 for an unknown
     * application.
     */
    public void enter() {
        if (!state.isNew()
                && state.draft() == null
                && PageErrors.ifThere(() -> submission.status(state.id())).isEmpty()) {
            PageErrors.notFound();
        } else if (state.isPosted()) {
            acts.perform(state.act());
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

    public int getSteps() {
        return WizardStep.values().length;
    }

    public boolean isProvider() {
        return state.isProvider();
    }

    public int getVersion() {
        return state.version();
    }

    public int getRows() {
        return state.rows();
    }

    public boolean isFull() {
        return state.isFull(state.rows());
    }

    /** Target of the form: this page. */
    public String getAction() {
        return isBegun() ? state.href(state.place()) : view.page("wizard");
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

    /** Pages of all websites, when there are several or this one is about one. */
    public List<WizardView.Place> getPlaces() {
        return view.places();
    }

    public boolean isSeveralSites() {
        return state.sites() > 1;
    }

    public List<WizardSection> getSections() {
        Map<String, List<Finding>> byField =
                WizardFindings.byField(findings().at(state.place()), state.topics().fields());
        return view.sections(byField);
    }

    /** Findings on this page, each linking to its field. */
    public List<FindingLine> getWrong() {
        return view.lines(findings().at(state.place()), state.topics().fields());
    }

    /** What the applicant should have at hand before beginning. */
    public List<String> getNeeds() {
        return view.needs();
    }

    /** Applications for access to begin with. */
    public List<AccessChoice> getAccesses() {
        List<AccessChoice> choices = new ArrayList<>();
        for (AccessStatus access : view.accesses()) {
            boolean chosen = state.sent("access").contains(access.id());
            choices.add(new AccessChoice(access.id(), view.accessName(access.id()), chosen));
        }
        return choices;
    }

    /**
     * @param id of the application for access
     */
    public record AccessChoice(String id, String text, boolean chosen) {}

    /** On the last page: all findings of the own test, each linking to its page and field. */
    public List<FindingLine> getTested() {
        return findings().all().stream()
                .map(
                        finding -> {
                            FindingText text = RuleTexts.describe(finding, view.locale());
                            return view.line(finding, text, view.hrefOf(finding));
                        })
                .toList();
    }

    /** Number of findings that would send it back. */
    public int getRefusing() {
        return findings().refusing();
    }

    /** URL of the field of the first finding. */
    public String getFirstHref() {
        return view.hrefOf(findings().all().get(0));
    }

    public List<WizardSummary.Topic> getSummary() {
        return view.summary();
    }

    public List<WizardView.Document> getDocuments() {
        return view.documents();
    }

    public List<WizardChoice> getPurposes() {
        return view.purposes();
    }

    public int getMaxKilobytes() {
        return view.maxKilobytes();
    }

    public String getDocumentFault() {
        return view.fault(WizardUploads.FILE);
    }

    /** Name of the provider that it can be entrusted to; empty when the accesses name several. */
    public String getEntrustedTo() {
        return view.entrustedTo();
    }

    /** Whether it came back and was changed since. */
    public boolean isDiscardable() {
        return state.draft().changed() && state.draft().state() != FilingState.DRAFT;
    }

    private WizardFindings findings() {
        if (found == null) {
            boolean shown = isBegun() && (getStep() == WizardStep.CHECK || state.isChecking());
            found =
                    shown
                            ? new WizardFindings(drafts.test(state.id()), state.samePerson())
                            : WizardFindings.NONE;
        }
        return found;
    }
}
