package org.beian.web.page.filing.wizard;

import com.fasterxml.jackson.databind.node.BooleanNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.mandate.Entrustment;
import org.beian.filing.submission.FilingDrafts;
import org.beian.rule.FindingText;
import org.beian.rule.RuleTexts;
import org.beian.web.page.component.DifferenceLine;
import org.beian.web.page.component.FindingLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.Sheet;
import org.beian.web.page.filing.Words;

/**
 * Backing bean of the last page of the wizard: the applicant's own test and its answers, to be
 * submitted under a declaration (8.2), or to be entrusted to a provider (12.1).
 */
@Named
@RequestScoped
public class WizardCheck {

    @Inject WizardState state;
    @Inject WizardPage wizard;
    @Inject WizardView view;
    @Inject WizardTexts texts;
    @Inject WizardEntry entry;
    @Inject FilingDrafts drafts;
    @Inject Entrustment entrustment;
    @Inject PageErrors declines;
    @Inject Words words;

    private boolean declared;
    private boolean mandate;

    /** All findings of the own test, each linking to its page and field. */
    public List<FindingLine> getTested() {
        return wizard.findings().all().stream()
                .map(
                        finding -> {
                            FindingText text = RuleTexts.describe(finding, view.locale());
                            return view.line(finding, text, view.hrefOf(finding));
                        })
                .toList();
    }

    /** Number of findings that would send it back. */
    public int getRefusing() {
        return wizard.findings().refusing();
    }

    /** URL of the field of the first finding. */
    public String getFirstHref() {
        return view.hrefOf(wizard.findings().all().get(0));
    }

    public List<WizardSummary.Topic> getSummary() {
        return view.summary();
    }

    /** What differs from what is filed; empty for what changes nothing that is filed. */
    public List<DifferenceLine> getDifferences() {
        return new Sheet(state.compared(), words).differences();
    }

    /** URL of the page of the documents, which leads back here. */
    public String getDocumentsHref() {
        return state.hrefFromCheck(new WizardStep.Place(WizardStep.DOCUMENTS, 0));
    }

    /** Name of the provider that it can be entrusted to; empty when the accesses name several. */
    public String getEntrustedTo() {
        return view.entrustedTo();
    }

    /** The mandate that the sponsor declares with it. */
    public String getMandateText() {
        return texts.text("check.mandate", getEntrustedTo());
    }

    /** Whether it came back and was changed since. */
    public boolean isDiscardable() {
        return state.draft().changed() && state.draft().state() != FilingState.DRAFT;
    }

    /** Submits the saved draft; findings of the check are shown at their fields. */
    public void submit() {
        declines.attempt(() -> drafts.handIn(state.id(), state.seen(), declared))
                .ifPresent(status -> PageErrors.goTo(after(status)));
    }

    private String after(FilingStatus status) {
        return status.state() == FilingState.RETURNED
                ? view.page("wizard") + "?id=" + status.id() + "&step=check"
                : view.page("receipt") + "?id=" + status.id();
    }

    /** Gives the application to the provider that its accesses name (12.1). */
    public void entrust() {
        state.answers().put("/mandate", mandate ? BooleanNode.TRUE : null);
        List<String> named = state.providers();
        String provider = named.size() == 1 ? named.get(0) : null;
        if (entry.keep()) {
            declines.attempt(() -> entrustment.entrust(state.id(), null, provider))
                    .ifPresent(done -> PageErrors.goTo(view.page("receipt") + "?id=" + done.id()));
        }
    }

    /** Discards what was changed since it came back. */
    public void discard() {
        if (declines.attempt(() -> drafts.discard(state.id()))) {
            PageErrors.goTo(view.page("filings"));
        }
    }

    public boolean isDeclared() {
        return declared;
    }

    public void setDeclared(boolean declared) {
        this.declared = declared;
    }

    public boolean isMandate() {
        return mandate;
    }

    public void setMandate(boolean mandate) {
        this.mandate = mandate;
    }
}
