package org.beian.web.page.agency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.agency.DisavowalState;
import org.beian.agency.disavowal.DisavowalReading;
import org.beian.agency.disavowal.DisavowalView;
import org.beian.law.Clause;
import org.beian.party.Units;
import org.beian.trail.HistoryEntry;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/** Backing bean of the page of one disavowal, for sponsor, provider and authority. */
@Named
@RequestScoped
@Clause("B12")
public class DisavowalPage {

    @Inject DisavowalReading reading;
    @Inject Callers callers;
    @Inject Units units;
    @Inject RegisterWords words;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private DisavowalView view;
    private boolean looked;

    public void enter() {
        if (getView() == null) {
            PageErrors.notFound();
        }
    }

    /** The disavowal, or null when it is not there for this user. */
    public DisavowalView getView() {
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

    /** Discards what was read, after a refused action. */
    void forget() {
        looked = false;
    }

    /** URL of this page, from the context root. */
    String href() {
        return address.path() + "?id=" + getView().id();
    }

    public String getTitle() {
        return words.text("disavowal.one", getView() == null ? "" : view.id().toString());
    }

    /** Path of the application on the reader's pages. */
    public String getFilingHref() {
        String page =
                switch (address.folder()) {
                    case "bureau", "ministry" -> "/desk.xhtml?id=";
                    default -> "/filing.xhtml?id=";
                };
        return "/" + address.folder() + page + view.applicationId();
    }

    public List<HistoryLine> getHistory() {
        return reading.history(id).stream().map(this::line).toList();
    }

    private HistoryLine line(HistoryEntry entry) {
        return words.history(entry, "DisavowalState");
    }

    /** Whether the letter is for the reader, and there is one. */
    public boolean isWithLetter() {
        return view.letterNumber() != null && !"provider".equals(address.folder());
    }

    private boolean is(DisavowalState state) {
        return PageErrors.isActing() || view.state() == state;
    }

    /** Whether the sponsor may take it back, or could when the form was shown. */
    public boolean isWithdrawable() {
        return "sponsor".equals(address.folder()) && is(DisavowalState.OPEN);
    }

    /** Whether the provider is to answer, or was when the form was shown. */
    public boolean isAnswerable() {
        return "provider".equals(address.folder())
                && is(DisavowalState.OPEN)
                && (PageErrors.isActing() || view.answer() == null);
    }

    /** Whether the reader is to clear it, or was when the form was shown. */
    public boolean isClearable() {
        return has(Roles.REVIEWER) && is(DisavowalState.OPEN);
    }

    /** Whether the reader is to record what was done, or was when the form was shown. */
    public boolean isClosable() {
        return has(Roles.CLERK) && is(DisavowalState.WITH_CLERK);
    }

    /** Whether the reader has the role at the authority that clears it. */
    private boolean has(String role) {
        return (callers.current().has(role) || callers.current().has(Roles.MINISTRY))
                && callers.current()
                        .authority()
                        .flatMap(units::nameOf)
                        .filter(view.authority()::equals)
                        .isPresent();
    }
}
