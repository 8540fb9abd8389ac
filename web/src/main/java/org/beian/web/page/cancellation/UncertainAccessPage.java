package org.beian.web.page.cancellation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.cancellation.revival.UncertainAccess;
import org.beian.cancellation.revival.UncertainAccessDecision;
import org.beian.cancellation.revival.UncertainAccessReading;
import org.beian.cancellation.revival.UncertainAccessReading.Given;
import org.beian.cancellation.revival.UncertainAccessState;
import org.beian.filing.register.RegisterState;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.trail.HistoryEntry;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of the page of one access that came back after its end and was used or filed since:
 * what makes it uncertain, and the authority's judgment.
 */
@Named
@RequestScoped
@Clause("15.4")
public class UncertainAccessPage {

    @Inject UncertainAccessReading reading;
    @Inject UncertainAccessDecision decision;
    @Inject Callers callers;
    @Inject PageErrors declines;
    @Inject RegisterWords words;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private UncertainAccess one;
    private Given given;
    private boolean looked;
    private Integer version;
    private String reason;

    public void enter() {
        if (getOne() == null) {
            PageErrors.notFound();
        }
    }

    /** What is judged, or null when it is not there for this user. */
    public UncertainAccess getOne() {
        if (!looked) {
            one =
                    Addressed.id(id)
                            .flatMap(key -> PageErrors.ifThere(() -> reading.show(key)))
                            .orElse(null);
            given = one == null ? null : reading.given(one.id());
            looked = true;
        }
        return one;
    }

    /** The access as it is now. */
    public Given getGiven() {
        return given;
    }

    public String getTitle() {
        return words.text("uncertain.one", getOne() == null ? "" : one.filingNumber());
    }

    /** Folder of the reader's pages, from the context root. */
    public String getFolder() {
        return "/" + address.folder();
    }

    public String getProvider() {
        return words.unit(given.providerId());
    }

    public String getAddresses() {
        return String.join(words.text("several.comma"), given.addresses());
    }

    public boolean isInForce() {
        return given.state() == RegisterState.ACTIVE;
    }

    /** What is to be done next, in one sentence. */
    public String getNextStep() {
        boolean lapsed = one.state() != UncertainAccessState.ENDED && !isInForce();
        return words.text("uncertain.next." + (lapsed ? "LAPSED" : one.state().name()));
    }

    public String getJudge() {
        return words.person(one.decidedBy());
    }

    /** Whether the reader may end it, or could when the form was shown. */
    public boolean isEndable() {
        boolean reviewer =
                callers.current().has(Roles.REVIEWER) || callers.current().has(Roles.MINISTRY);
        return reviewer
                && (PageErrors.isActing()
                        || isInForce() && one.state() != UncertainAccessState.ENDED)
                && callers.current().authority().filter(one.authority()::equals).isPresent();
    }

    /** Whether the reader may keep it, or could when the form was shown. */
    public boolean isKeepable() {
        return isEndable() && (PageErrors.isActing() || one.state() == UncertainAccessState.OPEN);
    }

    /** Ends the access as of its first end. */
    public void end() {
        act(() -> decision.end(key(), version, reason), "uncertain.ended");
    }

    /** Keeps it in force. */
    public void keep() {
        act(() -> decision.keep(key(), version, reason), "uncertain.kept");
    }

    private void act(Runnable act, String done) {
        boolean acted = declines.attempt(act);
        looked = false;
        if (acted) {
            declines.done("Cancellations", done);
            PageErrors.goSaying(address.path() + "?id=" + id);
        }
    }

    private Long key() {
        return Addressed.id(id).orElse(null);
    }

    public List<Letter> getLetters() {
        return reading.letters(one.id());
    }

    public List<HistoryLine> getHistory() {
        return reading.history(one.id()).stream().map(this::line).toList();
    }

    private HistoryLine line(HistoryEntry entry) {
        return words.history(entry, "UncertainAccessState");
    }

    /** Most characters of a reason. */
    public int getLongest() {
        return UncertainAccessDecision.REASON_LENGTH;
    }

    /** Version that the page showed, so that nothing unseen is judged. */
    public Integer getVersion() {
        return version == null ? Integer.valueOf(getOne().version()) : version;
    }

    public void setVersion(Integer shown) {
        version = shown;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String entered) {
        reason = entered;
    }
}
