package org.beian.web.page.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.lostaccount.LostAccountFilter;
import org.beian.lostaccount.LostAccountLine;
import org.beian.lostaccount.LostAccountState;
import org.beian.lostaccount.LostAccounts;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;
import org.beian.web.page.list.KeysetModel;

/** Backing bean of an authority's list of written applications for accounts, the latest first. */
@Named
@RequestScoped
@Clause("8.6")
public class LostAccountsPage {

    @Inject LostAccounts lost;
    @Inject Callers callers;
    @Inject Frame frame;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.state}")
    String state;

    @Inject
    @ManagedProperty("#{param.q}")
    String sponsor;

    private KeysetModel<LostAccountLine> list;

    /** The filter that parameters of the URL name; anything unknown lets all through. */
    public static LostAccountFilter filter(String state, String sponsor) {
        return new LostAccountFilter(
                Stream.of(LostAccountState.values())
                        .filter(each -> each.name().equals(state))
                        .findFirst()
                        .orElse(null),
                sponsor == null ? "" : sponsor.strip());
    }

    public KeysetModel<LostAccountLine> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            line -> line.id().toString(),
                            query ->
                                    lost.list(
                                            filter(state, sponsor),
                                            query.number() == null
                                                    ? Long.MAX_VALUE
                                                    : query.number(),
                                            query.limit()));
        }
        return list;
    }

    /** Number of applications that match, counted up to 1,001. */
    public long getTotal() {
        return lost.count(filter(state, sponsor));
    }

    public List<SelectItem> getStates() {
        ResourceBundle texts = Texts.of("Accounts", frame.getLocale());
        return Stream.of(LostAccountState.values())
                .map(each -> new SelectItem(each.name(), texts.getString("lost.state." + each)))
                .toList();
    }

    /** URL of the list with its filters. */
    public String getAddress() {
        return Addressed.href(address.path(), "state", state, "q", sponsor);
    }

    /** URL of the same list as a CSV file. */
    public String getExport() {
        return getAddress().replace(".xhtml", ".csv");
    }

    public boolean isFiltered() {
        return !filter(null, "").equals(filter(state, sponsor));
    }

    /** Folder of the reader's pages, from the context root. */
    public String getFolder() {
        return "/" + address.folder();
    }

    /** Whether the caller is at the counter, where applications of sponsors are received. */
    public boolean isAtCounter() {
        return callers.current().has(Roles.CLERK);
    }

    /** Whether the caller receives applications of units. */
    public boolean isOfUnits() {
        return isAtCounter() || callers.current().has(Roles.MINISTRY);
    }

    /** Leads to the list with what was entered. */
    public void find() {
        PageErrors.goTo(getAddress());
    }

    public String getState() {
        return state;
    }

    public void setState(String chosen) {
        state = chosen;
    }

    public String getSponsor() {
        return sponsor;
    }

    public void setSponsor(String entered) {
        sponsor = entered == null ? null : entered.strip();
    }
}
