package org.beian.web.page.remedy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.access.notice.StopAccessNotice;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.remedy.RemedyState;
import org.beian.remedy.procedure.RemedyReading;
import org.beian.remedy.procedure.RemedyView;
import org.beian.trail.HistoryEntry;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of the page of one reconsideration or lawsuit, for the authority whose decision is
 * attacked, and for those whom the decision concerns.
 */
@Named
@RequestScoped
@Clause("B5")
public class RemedyPage {

    @Inject RemedyReading reading;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private RemedyView remedy;
    private boolean looked;

    public void enter() {
        if (getRemedy() == null) {
            PageErrors.notFound();
        }
    }

    /** The remedy, or null when it is not there for this user. */
    public RemedyView getRemedy() {
        if (!looked) {
            remedy =
                    Addressed.id(id)
                            .flatMap(
                                    key ->
                                            PageErrors.ifThere(
                                                    () -> reading.show(key, words.locale())))
                            .orElse(null);
            looked = true;
        }
        return remedy;
    }

    /** Discards what was read, after a refused action. */
    void forget() {
        looked = false;
    }

    /** URL of this page, from the context root. */
    String href() {
        return address.path() + "?id=" + id;
    }

    public String getTitle() {
        return getRemedy() == null
                ? ""
                : words.text("remedy.one." + remedy.kind(), remedy.attackedNumber());
    }

    /** Folder of the reader's pages, from the context root. */
    public String getFolder() {
        return "/" + address.folder();
    }

    /** Whether an authority reads. */
    public boolean isOfficial() {
        return address.isOfAuthority();
    }

    public String getNextStep() {
        return words.text(
                (isOfficial() ? "remedy.nextAtAuthority." : "remedy.next.") + remedy.state());
    }

    /** Whether the reader may open the orders: the sponsor has no page of them. */
    public boolean isOrdersShown() {
        return !remedy.orders().isEmpty() && !"sponsor".equals(address.folder());
    }

    public String orderHref(StopAccessNotice order) {
        return getFolder() + "/stopAccessNotice.xhtml?id=" + order.id();
    }

    private boolean isOpen() {
        return PageErrors.isActing() || remedy.state() == RemedyState.OPEN;
    }

    /** Whether the reader may record a stay or its end, or could when the form was shown. */
    public boolean isStayable() {
        return isOfficial() && isOpen() && reading.isOwn(remedy.id());
    }

    /** Whether the reader may record the outcome, or could when the form was shown. */
    public boolean isDecidable() {
        boolean reviewer =
                callers.current().has(Roles.REVIEWER) || callers.current().has(Roles.MINISTRY);
        return reviewer && isStayable();
    }

    public List<HistoryLine> getHistory() {
        return reading.history(remedy.id()).stream().map(this::line).toList();
    }

    private HistoryLine line(HistoryEntry entry) {
        return words.history(entry, "RemedyState");
    }
}
