package org.beian.web.page.enforcement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.enforcement.blacklist.BlacklistDecision;
import org.beian.enforcement.blacklist.BlacklistProposing;
import org.beian.enforcement.blacklist.BlacklistReading;
import org.beian.filing.blacklist.BlacklistEntry;
import org.beian.filing.blacklist.BlacklistState;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of the page of one entry of the blacklist, which all bureaus read, and on which its
 * own acts.
 */
@Named
@RequestScoped
@Clause("6.4")
public class BlacklistEntryPage {

    @Inject BlacklistReading reading;
    @Inject BlacklistProposing proposing;
    @Inject BlacklistDecision decision;
    @Inject BlacklistForm form;
    @Inject Callers callers;
    @Inject PageErrors declines;
    @Inject RegisterWords words;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private BlacklistEntry one;
    private boolean own;
    private boolean looked;
    private Integer version;
    private String text;

    public void enter() {
        if (getOne() == null) {
            PageErrors.notFound();
        }
    }

    /** The entry, or null when there is none. */
    public BlacklistEntry getOne() {
        if (!looked) {
            one =
                    Addressed.id(id)
                            .flatMap(key -> PageErrors.ifThere(() -> reading.show(key)))
                            .orElse(null);
            own = one != null && reading.isOwn(one.id());
            looked = true;
        }
        return one;
    }

    public String getTitle() {
        return getOne() == null ? "" : one.number();
    }

    /** Whether the reader's bureau made it. */
    public boolean isOwn() {
        return getOne() != null && own;
    }

    public String getBureau() {
        return words.text("blacklist.bureauOf", words.region(one.province().regionCode()));
    }

    /** What it stands on, in one line. */
    public String getBasis() {
        return one.basis()
                .map(
                        basis ->
                                words.text(
                                        "blacklist.on." + basis.kind(),
                                        basis.number(),
                                        basis.court() == null ? "" : basis.court()))
                .orElseGet(() -> words.text("blacklist.noBasis"));
    }

    public String getProposerName() {
        return words.person(one.proposedBy());
    }

    public String getDecider() {
        return words.person(one.decidedBy());
    }

    /** What is to be done next, in one sentence. */
    public String getNextStep() {
        boolean review = one.state() == BlacklistState.IN_FORCE && one.basis().isEmpty();
        return words.text("blacklist.next." + (review ? "REVIEW" : one.state().name()));
    }

    /** Whether the reader proposed it, so that somebody else must decide. */
    public boolean isProposer() {
        return isOwn()
                && one.state() == BlacklistState.PROPOSED
                && reading.isProposedByCaller(one.id());
    }

    /** Whether the reader may decide on the proposal, or could when the form was shown. */
    public boolean isDecidable() {
        return isReviewer()
                && (PageErrors.isActing()
                        || one.state() == BlacklistState.PROPOSED && !isProposer());
    }

    /** Whether the reader may take the proposal back, or could when the form was shown. */
    public boolean isWithdrawable() {
        return isOwn() && (PageErrors.isActing() || one.state() == BlacklistState.PROPOSED);
    }

    /** Whether the reader may lift it, or could when the form was shown. */
    public boolean isLiftable() {
        return isReviewer() && (PageErrors.isActing() || one.state() == BlacklistState.IN_FORCE);
    }

    /** Whether the reader may give it a basis, or could when the form was shown. */
    public boolean isToFound() {
        return isOwn()
                && (PageErrors.isActing()
                        || one.state() == BlacklistState.IN_FORCE && one.basis().isEmpty());
    }

    private boolean isReviewer() {
        return isOwn() && callers.current().has(Roles.REVIEWER);
    }

    /** Approves what another person proposed. */
    public void approve() {
        act(() -> decision.approve(key(), version, text), "blacklist.approved");
    }

    /** Refuses it. */
    public void refuse() {
        act(() -> decision.refuse(key(), version, text), "blacklist.refused");
    }

    /** Takes the proposal back. */
    public void withdraw() {
        act(() -> proposing.withdraw(key(), version, text), "blacklist.withdrawn");
    }

    /** Lifts it. */
    public void lift() {
        act(() -> decision.lift(key(), version, text), "blacklist.lifted");
    }

    private void act(Runnable act, String done) {
        boolean acted = declines.attempt(act);
        looked = false;
        if (acted) {
            declines.done("Blacklist", done);
            PageErrors.goSaying(address.path() + "?id=" + id);
        }
    }

    /** Proposes an entry with a basis in its place, and leads to that. */
    public void found() {
        declines.attempt(() -> proposing.propose(form.proposal(getOne())))
                .ifPresent(
                        proposed -> {
                            declines.done("Blacklist", "blacklist.proposed");
                            PageErrors.goSaying(address.path() + "?id=" + proposed.id());
                        });
    }

    private Long key() {
        return Addressed.id(id).orElse(null);
    }

    /** The latest last day that may be chosen today. */
    public LocalDate getLatest() {
        return reading.latestEnd();
    }

    public List<Letter> getLetters() {
        return reading.letters(one.id());
    }

    public List<HistoryLine> getHistory() {
        return reading.history(one.id()).stream()
                .map(entry -> words.history(entry, "BlacklistState"))
                .toList();
    }

    /** Version that the page showed, so that nothing unseen is decided. */
    public Integer getVersion() {
        return version == null ? Integer.valueOf(getOne().version()) : version;
    }

    public void setVersion(Integer shown) {
        version = shown;
    }

    /** Reason or opinion. */
    public String getText() {
        return text;
    }

    public void setText(String entered) {
        text = entered;
    }
}
