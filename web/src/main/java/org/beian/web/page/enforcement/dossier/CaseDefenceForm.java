package org.beian.web.page.enforcement.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beian.enforcement.dossier.CaseDefence;
import org.beian.law.Clause;
import org.beian.web.page.component.KeptDocuments;
import org.beian.web.page.component.PageErrors;

/** Backing bean of what a party does in a case against it: statement, hearing, waiver. */
@Named
@RequestScoped
@Clause({"8.8", "7.10"})
public class CaseDefenceForm {

    @Inject CasePage page;
    @Inject CaseDefence defence;
    @Inject KeptDocuments documents;
    @Inject PageErrors declines;

    private String text;

    public void state() {
        act(
                () -> defence.state(page.getId(), page.getVersion(), text, documents.list()),
                "case.stated");
    }

    public void askHearing() {
        act(() -> defence.askHearing(page.getId(), page.getVersion()), "case.hearingAsked");
    }

    public void waive() {
        act(() -> defence.waive(page.getId(), page.getVersion()), "case.waived");
    }

    private void act(Runnable act, String done) {
        boolean acted = declines.attempt(act);
        page.forget();
        if (acted) {
            declines.done("Enforcement", done);
            PageErrors.goSaying(page.getHref());
        }
    }

    /** Most characters of the words. */
    public int getLongest() {
        return 2000;
    }

    public String getText() {
        return text;
    }

    public void setText(String entered) {
        text = entered;
    }
}
