package org.beian.web.page.filing.wizard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.beian.access.application.AccessStatus;
import org.beian.filing.submission.FilingSubmission;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.DeskAddress;

/** Backing bean of the beginning of an application: what to have at hand, and from which access. */
@Named
@RequestScoped
public class WizardStart {

    @Inject HttpServletRequest request;
    @Inject WizardState state;
    @Inject WizardView view;
    @Inject WizardAccesses accesses;
    @Inject FilingSubmission submission;
    @Inject PageErrors declines;

    // Faces fills lists of this very type
    private List<String> chosen;

    /** What the applicant should have at hand before beginning. */
    public List<String> getNeeds() {
        return view.needs();
    }

    /** Applications for access to begin with. */
    public List<WizardChoice> getAccesses() {
        return accesses.usable().stream()
                .map(access -> new WizardChoice(access.id(), accesses.name(access.id())))
                .toList();
    }

    /** Those to begin with: the one that the address names, or the only one that there is. */
    public List<String> getChosen() {
        if (chosen == null) {
            String named = DeskAddress.text(request, "access");
            List<String> all = accesses.usable().stream().map(AccessStatus::id).toList();
            chosen = new ArrayList<>();
            if (all.contains(named)) {
                chosen.add(named);
            } else if (named.isEmpty() && all.size() == 1) {
                chosen.addAll(all);
            }
        }
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen;
    }

    public void begin() {
        declines.attempt(() -> submission.draft(accesses.begin(chosen)))
                .ifPresent(
                        draft ->
                                PageErrors.goTo(
                                        view.page("wizard")
                                                + "?id="
                                                + draft.id()
                                                + "&step="
                                                + state.firstStep().path()));
    }
}
