package org.beian.web.page.party;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.beian.law.Clause;
import org.beian.partyregister.UnitConsequences.OfHeadquarters;
import org.beian.partyregister.UnitHeadquarters;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Task;

/**
 * Backing bean of the form for the headquarters of a unit on its card, which are set after it was
 * shown what follows.
 */
@Named
@RequestScoped
@Clause("9.1")
public class PartyHeadquartersForm {

    /** What stands for no headquarters in the field that says what was shown. */
    private static final String NONE = "-";

    @Inject UnitHeadquarters headquarters;
    @Inject PartyPage page;
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject PageErrors declines;

    /** Code whose consequences were shown, as the form says it. */
    @Inject
    @ManagedProperty("#{param.shownCode}")
    String shown;

    private String code;
    private boolean codeSent;
    private String reason;
    private OfHeadquarters outlook;

    /** Whether the reader may set them. */
    public boolean isOffered() {
        return page.isEndable();
    }

    /** Shows what would follow, and sets nothing. */
    public void look() {
        declines.attempt(() -> headquarters.outlook(page.id(), code))
                .ifPresent(
                        told -> {
                            outlook = told;
                            shown = asked();
                        });
    }

    /** Sets them as it was shown; what was altered since is shown first. */
    public void set() {
        if (!asked().equals(shown)) {
            look();
            return;
        }
        if (declines.attempt(() -> headquarters.set(page.id(), page.getVersion(), code, reason))) {
            declines.done("Parties", "party.headquartersSet");
            PageErrors.goSaying(address.keeping("unit"));
        }
    }

    private String asked() {
        return code == null || code.isBlank() ? NONE : code.strip();
    }

    /** Whether what follows was shown, now or before. */
    public boolean isSeen() {
        return shown != null && !shown.isEmpty();
    }

    /** What follows, in sentences; empty before it was asked for. */
    public List<String> getConsequences() {
        List<String> told = new ArrayList<>();
        if (outlook == null) {
            return told;
        }
        told.add(
                outlook.after() == null
                        ? words.text("headquarters.none", page.getTitle())
                        : words.text("headquarters.branch", page.getTitle(), outlook.after()));
        if (!outlook.addresses()) {
            return told;
        }
        told.add(
                outlook.reporter() == null
                        ? words.text("headquarters.itself", page.getTitle())
                        : words.text("headquarters.reporter", outlook.reporter()));
        String reports = Task.shown(outlook.reports());
        if (outlook.before() != null) {
            told.add(words.text("headquarters.noMore", outlook.before(), reports));
        }
        if (outlook.after() != null) {
            told.add(words.text("headquarters.reads", outlook.after(), reports));
            told.add(words.text("headquarters.together"));
            told.add(words.text("headquarters.announced", Task.shown(outlook.announced())));
        }
        return told;
    }

    public String getShown() {
        return shown;
    }

    public void setShown(String said) {
        shown = said;
    }

    /** Code of the headquarters; initially of the present ones. */
    public String getCode() {
        return codeSent ? code : page.getCard().headquarters();
    }

    public void setCode(String entered) {
        code = entered;
        codeSent = true;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String entered) {
        reason = entered;
    }
}
