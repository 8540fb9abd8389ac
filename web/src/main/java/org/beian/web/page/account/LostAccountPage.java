package org.beian.web.page.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.Callers;
import org.beian.code.Calendars;
import org.beian.law.Clause;
import org.beian.lostaccount.LostAccount;
import org.beian.lostaccount.LostAccountDecision;
import org.beian.lostaccount.LostAccountKind;
import org.beian.lostaccount.LostAccountState;
import org.beian.lostaccount.LostAccounts;
import org.beian.lostaccount.joining.JoiningObjections;
import org.beian.lostaccount.joining.JoiningReceipt;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of the page of one written application for an account, on which a second person of
 * the authority decides.
 */
@Named
@RequestScoped
@Clause("8.6")
public class LostAccountPage {

    @Inject LostAccounts lostAccounts;
    @Inject LostAccountDecision decision;
    @Inject JoiningReceipt receipt;
    @Inject JoiningObjections objections;
    @Inject LostAccountLines lines;
    @Inject RegisterWords words;
    @Inject Calendars calendars;
    @Inject Callers callers;
    @Inject Addressed address;
    @Inject PageErrors declines;

    @Inject
    @ManagedProperty("#{param.id}")
    String asked;

    private Long id;
    private LostAccount lost;
    private List<HistoryLine> history = List.of();
    private String opinion;
    private String objector;

    /** Reads the application of the URL, before anything of a form is read. */
    @PostConstruct
    void load() {
        id = Addressed.id(asked).orElse(null);
        lost = PageErrors.ifThere(() -> lostAccounts.find(id)).orElse(null);
        if (lost != null) {
            history = lostAccounts.history(id).stream().map(lines::line).toList();
        }
    }

    public void enter() {
        if (lost == null) {
            PageErrors.notFound();
        }
    }

    public void confirm() {
        act(
                () -> decision.confirm(id, opinion),
                isToJoin() ? "joining.confirmed" : "lost.confirmed");
    }

    /** Receives what was handed in on line. */
    public void receive() {
        act(() -> receipt.receive(id, opinion), "lost.received");
    }

    /** Records an objection to who wants to join a filing. */
    public void object() {
        act(() -> objections.record(id, objector, opinion), "joining.objected");
    }

    public void refuse() {
        act(() -> decision.refuse(id, opinion), "lost.refused");
    }

    private void act(Runnable act, String done) {
        if (declines.attempt(act)) {
            declines.done("Accounts", done);
            PageErrors.goSaying(Addressed.href(address.path(), "id", id.toString()));
        }
    }

    /** The application; null when the authority has none of this number. */
    public LostAccount getLost() {
        return lost;
    }

    public String getUsername() {
        return lostAccounts.username(id);
    }

    /** Folder of the reader's pages, from the context root. */
    public String getFolder() {
        return "/" + address.folder();
    }

    /** URL of the bureau's list of filings with this one. */
    public String getFilingHref() {
        return Addressed.href(getFolder() + "/filings.xhtml", "q", lost.filingNumber());
    }

    /** URL of the unit's card in the register. */
    public String getUnitHref() {
        return Addressed.href(getFolder() + "/party.xhtml", "unit", lost.unitId().toString());
    }

    /** Whether a unit applies for its administrator; else a sponsor does. */
    public boolean isOfUnit() {
        return lost.kind() == LostAccountKind.ADMINISTRATOR;
    }

    /** Names of what does not agree with the filing or the register, or empty. */
    public String getDifferences() {
        return lines.fields(lost.differences().stream());
    }

    /** Whether it waits for a decision, and the reader's authority decides. */
    public boolean isWaiting() {
        return lost.state() == LostAccountState.RECEIVED && isHere();
    }

    /** Whether it was handed in on line, and the reader's authority has not received it. */
    public boolean isReceivable() {
        return lost.state() == LostAccountState.APPLIED && isHere();
    }

    /**
     * Whether the reader's authority decides; the ministry reads those of a bureau that is late.
     */
    public boolean isHere() {
        return callers.current().authority().filter(lost.authority()::equals).isPresent();
    }

    /** Whether a sponsor applied on line to join a filing. */
    public boolean isToJoin() {
        return lost.kind() == LostAccountKind.JOIN;
    }

    /** Whether it may be confirmed as far as the comparison and the days for objections go. */
    public boolean isConfirmable() {
        return lost.differences().isEmpty()
                && (!isToJoin() || lost.joining().isOver(words.today()));
    }

    /** Whether it is not decided. */
    public boolean isOpen() {
        return lost.state() == LostAccountState.RECEIVED
                || lost.state() == LostAccountState.APPLIED;
    }

    public LocalDate getToday() {
        return words.today();
    }

    /** Working days left until the bureau's last day for who wants to join a filing. */
    public int getDaysLeft() {
        return calendars.current().workingDaysLeft(words.today(), lost.joining().dueOn());
    }

    /** Whether the caller received it, so that another person must decide. */
    public boolean isOwn() {
        return lostAccounts.isReceivedByCaller(id);
    }

    public List<HistoryLine> getHistory() {
        return history;
    }

    public String getOpinion() {
        return opinion;
    }

    public void setOpinion(String entered) {
        opinion = entered;
    }

    public String getObjector() {
        return objector;
    }

    public void setObjector(String entered) {
        objector = entered;
    }
}
