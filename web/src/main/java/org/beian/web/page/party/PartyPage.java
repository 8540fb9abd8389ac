package org.beian.web.page.party;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.beian.access.notice.StopAccessFilter;
import org.beian.access.notice.StopAccessSearch;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.partyregister.PartyRegister;
import org.beian.partyregister.RegisterCard;
import org.beian.partyregister.UnitConsequences;
import org.beian.partyregister.UnitEnding;
import org.beian.partyregister.UnitRegistration;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Task;

/**
 * Backing bean of the card of a unit of the register: what is kept of it, changes, its end with
 * what follows, and history. Its remits are {@link PartyRemitForm}.
 */
@Named
@RequestScoped
@Clause({"4", "2"})
public class PartyPage {

    @Inject PartyRegister register;
    @Inject UnitRegistration registration;
    @Inject UnitEnding ending;
    @Inject PartyDetailsForm details;
    @Inject StopAccessSearch orders;
    @Inject PartyRows rows;
    @Inject PartyHistory history;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject PageErrors declines;

    @Inject
    @ManagedProperty("#{param.unit}")
    String asked;

    private RegisterCard card;
    private int version;
    private LocalDate lastDay;
    private String reason;

    /** Number of what depends on the unit, as lists show it. */
    public record Outlook(String what, String number) {}

    /** Reads the unit of the URL, before anything of a form is read. */
    @PostConstruct
    void load() {
        Long id = Addressed.id(asked).orElse(0L);
        card = PageErrors.ifThere(() -> register.card(id)).orElse(null);
        if (card != null) {
            version = card.version();
            if (card.details() != null) {
                details.show(card.details());
            }
        }
    }

    public void enter() {
        if (card == null) {
            PageErrors.notFound();
        }
    }

    public RegisterCard getCard() {
        return card;
    }

    public PartyRow getRow() {
        return rows.of(card.line());
    }

    public String getTitle() {
        return card == null ? "" : card.line().name();
    }

    /** Whether the reader may change the details. */
    public boolean isChangeable() {
        return card.kept() && card.details() != null && card.line().validTo() == null;
    }

    /** Whether the reader may end the unit. */
    public boolean isEndable() {
        return isChangeable() && mayEnd();
    }

    /** Whether the reader may take the end back. */
    public boolean isKeepable() {
        LocalDate end = card.line().validTo();
        return card.kept() && mayEnd() && end != null && !end.isBefore(words.today());
    }

    private boolean mayEnd() {
        return callers.current().has(Roles.REVIEWER) || callers.current().has(Roles.MINISTRY);
    }

    /** Name of the type of a provider; empty for others. */
    public String getProviderType() {
        return card.details() == null
                ? ""
                : words.code("provider-types", card.details().providerType());
    }

    /** Whether it is a provider, which the reader's authority orders to stop access. */
    public boolean isProvider() {
        return card.details() != null
                && card.details().capacities().contains(Capacity.ACCESS_PROVIDER);
    }

    /** Number of the authority's orders to stop access that it did not report on in time. */
    public String getMissed() {
        return Task.shown(orders.count(StopAccessFilter.missedBy(card.line().name())));
    }

    /** URL of the list of these orders, from the context root. */
    public String getMissedHref() {
        return Addressed.href(
                "/" + address.folder() + "/stopAccessNotices.xhtml",
                "order",
                "STOP",
                "state",
                "MISSED",
                "q",
                card.line().name());
    }

    /** URL of the list of the accesses that the provider leaves, from the context root. */
    public String getLeftHref() {
        return "/" + address.folder() + "/leftAccesses.xhtml?unit=" + id();
    }

    /** What an end of the unit would concern. */
    public List<Outlook> getOutlook() {
        UnitConsequences.Figures now = ending.outlook(id());
        return List.of(
                outlook("filings", now.filings()),
                outlook("accessApplications", now.accessApplications()),
                outlook("accesses", now.accesses()),
                outlook("orders", now.orders()),
                outlook("accounts", now.accounts()),
                outlook("branches", now.branches()));
    }

    private Outlook outlook(String what, int number) {
        return new Outlook(words.text("outlook." + what), Task.shown(number));
    }

    public void change() {
        act(() -> registration.change(id(), version, details.entered(), reason), "party.changed");
    }

    public void end() {
        act(() -> ending.end(id(), version, lastDay, reason), "party.endSet");
    }

    public void keep() {
        act(() -> ending.keep(id(), version, reason), "party.keptOn");
    }

    private void act(Runnable act, String done) {
        if (declines.attempt(act)) {
            declines.done("Parties", done);
            PageErrors.goSaying(address.keeping("unit"));
        }
    }

    Long id() {
        return card.line().id();
    }

    /** History of the unit, newest first. */
    public List<HistoryLine> getHistory() {
        return history.of(register.history(id()));
    }

    public boolean isWhole() {
        return register.isWhole(id());
    }

    /** Version that the form was shown with, so that a concurrent change is still detected. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int shown) {
        version = shown;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate entered) {
        lastDay = entered;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String entered) {
        reason = entered;
    }
}
