package org.beian.web.page.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.law.Clause;
import org.beian.lostaccount.LostAccount;
import org.beian.lostaccount.LostAccountDecision;
import org.beian.lostaccount.LostAccountKind;
import org.beian.lostaccount.LostAccountState;
import org.beian.lostaccount.LostAccounts;
import org.beian.trail.HistoryEntry;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Texts;

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
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject PageErrors declines;

    @Inject
    @ManagedProperty("#{param.id}")
    String asked;

    private Long id;
    private LostAccount lost;
    private List<HistoryLine> history = List.of();
    private String opinion;

    /** Reads the application of the URL, before anything of a form is read. */
    @PostConstruct
    void load() {
        id = Addressed.id(asked).orElse(null);
        lost = PageErrors.ifThere(() -> lostAccounts.find(id)).orElse(null);
        if (lost != null) {
            history = lostAccounts.history(id).stream().map(this::line).toList();
        }
    }

    public void enter() {
        if (lost == null) {
            PageErrors.notFound();
        }
    }

    private HistoryLine line(HistoryEntry entry) {
        String person = words.person(entry.actor());
        String reason = entry.reason() == null ? "" : entry.reason();
        return new HistoryLine(
                entry.time(),
                person,
                entry.actor(),
                text("lost.act." + entry.act()),
                state(entry.fromState()),
                state(entry.toState()),
                entry.act().equals("RECEIVE") && !reason.isEmpty()
                        ? text("lost.differs") + fields(Stream.of(reason.split(" ")))
                        : reason,
                entry.clause());
    }

    private String state(String recorded) {
        return recorded == null ? "" : text("lost.state." + recorded);
    }

    private String fields(Stream<String> names) {
        return names.map(each -> text("lost." + each))
                .collect(Collectors.joining(text("account.roleSeparator")));
    }

    private String text(String key) {
        return Texts.of("Accounts", words.locale()).getString(key);
    }

    public void confirm() {
        act(() -> decision.confirm(id, opinion), "lost.confirmed");
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
        return fields(lost.differences().stream());
    }

    public boolean isWaiting() {
        return lost.state() == LostAccountState.RECEIVED;
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
}
