package org.beian.web.page.enforcement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.enforcement.clue.ClueEntering;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;

/** Backing bean of the form on which an officer enters a clue. */
@Named
@RequestScoped
@Clause("16.1")
public class EnforcementClueForm {

    @Inject ClueEntering entering;
    @Inject ClueSourceForm source;
    @Inject ViolationChoices violations;
    @Inject PageErrors declines;

    private String site;
    private String violation;
    private Long entered;

    /** Enters the clue, and leads to its page. */
    public void enter() {
        boolean done =
                declines.attempt(
                        () -> {
                            entered = entering.enter(source.clue(site, violation));
                        },
                        ClueSourceForm::field);
        if (done) {
            declines.done("Enforcement", "clue.entered");
            PageErrors.goSaying(
                    Addressed.href("/bureau/enforcementClue.xhtml", "id", entered.toString()));
        }
    }

    public List<SelectItem> getViolations() {
        return violations.all();
    }

    /** Domain, URL, filing number or address. */
    public String getSite() {
        return site;
    }

    public void setSite(String given) {
        site = given;
    }

    public String getViolation() {
        return violation;
    }

    public void setViolation(String chosen) {
        violation = chosen;
    }
}
