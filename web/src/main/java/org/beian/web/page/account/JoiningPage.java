package org.beian.web.page.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.law.Clause;
import org.beian.lostaccount.LostAccount;
import org.beian.lostaccount.LostAccountState;
import org.beian.lostaccount.joining.Joining;
import org.beian.lostaccount.joining.JoiningObjections;
import org.beian.lostaccount.joining.JoiningReading;
import org.beian.party.Units;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of the page of one application to join a filing: for the sponsor that applied, which
 * may take it back, and for the provider that filed, which may object.
 */
@Named
@RequestScoped
@Clause("12.6")
public class JoiningPage {

    @Inject JoiningReading reading;
    @Inject Joining joining;
    @Inject JoiningObjections objections;
    @Inject LostAccountLines lines;
    @Inject RegisterWords words;
    @Inject Units units;
    @Inject Addressed address;
    @Inject PageErrors declines;

    @Inject
    @ManagedProperty("#{param.id}")
    String asked;

    private Long id;
    private LostAccount application;
    private List<HistoryLine> history = List.of();
    private String objection;

    /** Reads the application of the URL, before anything of a form is read. */
    @PostConstruct
    void load() {
        id = Addressed.id(asked).orElse(null);
        application = PageErrors.ifThere(() -> reading.show(id)).orElse(null);
        if (application != null) {
            history = reading.history(id).stream().map(lines::line).toList();
        }
    }

    public void enter() {
        if (application == null) {
            PageErrors.notFound();
        }
    }

    public void withdraw() {
        act(() -> joining.withdraw(id), "joining.withdrawn");
    }

    public void object() {
        act(() -> objections.object(id, objection), "joining.objected");
    }

    private void act(Runnable act, String done) {
        if (declines.attempt(act)) {
            declines.done("Accounts", done);
            PageErrors.goSaying(Addressed.href(address.path(), "id", id.toString()));
        }
    }

    /** The application; null when it is not there for this user. */
    public LostAccount getApplication() {
        return application;
    }

    /** Whether the provider reads it; else who applied. */
    public boolean isProviders() {
        return "provider".equals(address.folder());
    }

    /** Key of what it waits for, or of what became of it. */
    public String getNextStep() {
        LostAccountState state = application.state();
        boolean over = application.joining().isOver(words.today());
        return "joining.next."
                + state
                + (state == LostAccountState.RECEIVED && over ? ".over" : "")
                + (isProviders() ? ".provider" : "");
    }

    /** Whether it is not decided, or was not when the form was shown. */
    public boolean isOpen() {
        return PageErrors.isActing()
                || application.state() == LostAccountState.APPLIED
                || application.state() == LostAccountState.RECEIVED;
    }

    /** Name of the bureau that decides. */
    public String getBureau() {
        return units.nameOf(application.authority()).orElse("");
    }

    public List<HistoryLine> getHistory() {
        return history;
    }

    public String getObjection() {
        return objection;
    }

    public void setObjection(String entered) {
        objection = entered;
    }
}
