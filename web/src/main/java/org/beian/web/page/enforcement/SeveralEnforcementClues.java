package org.beian.web.page.enforcement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.enforcement.clue.ClueLine;
import org.beian.enforcement.clue.ClueReading;
import org.beian.enforcement.clue.ClueView;
import org.beian.enforcement.clue.SeveralClueEndings;
import org.beian.law.Clause;
import org.beian.law.SeveralOutcome;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RowSelection;
import org.beian.web.page.component.SeveralResults;

/** Backing bean of the end of several clues of the list, for which there is no ground. */
@Named
@RequestScoped
@Clause("16.1")
public class SeveralEnforcementClues {

    @Inject ClueReading reading;
    @Inject EnforcementClueQuery query;
    @Inject SeveralClueEndings several;
    @Inject SeveralResults results;

    private final RowSelection<ClueLine> selection = new RowSelection<>();
    private String reason;

    /** Ends the selected clues, or all that match. */
    public void noGround() {
        boolean done =
                results.act(
                        selection,
                        () -> several.noGround(chosen(), reason),
                        id ->
                                PageErrors.ifThere(() -> reading.show(id))
                                        .map(ClueView::site)
                                        .orElse(id));
        if (done) {
            reason = null;
        }
    }

    private List<String> chosen() {
        return selection.isAll()
                ? reading.list(query.filter(), null, SeveralOutcome.MOST).stream()
                        .map(line -> line.id().toString())
                        .toList()
                : selection.keys(line -> line.id().toString());
    }

    public RowSelection<ClueLine> getSelection() {
        return selection;
    }

    /** Why there is no ground. */
    public String getReason() {
        return reason;
    }

    public void setReason(String entered) {
        reason = entered;
    }
}
