package org.beian.web.page.enforcement.closure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.enforcement.closure.AssistanceAppeal;
import org.beian.enforcement.closure.AssistanceDesk;
import org.beian.enforcement.closure.AssistanceReading;
import org.beian.enforcement.closure.AssistanceState;
import org.beian.enforcement.closure.AssistanceView;
import org.beian.enforcement.closure.AssistanceView.OrderView;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.party.Units;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/** Backing bean of the page of one request for assistance, for both bureaus and the ministry. */
@Named
@RequestScoped
@Clause("16.5")
public class AssistancePage {

    @Inject AssistanceReading reading;
    @Inject AssistanceDesk desk;
    @Inject AssistanceAppeal appeal;
    @Inject Callers callers;
    @Inject Units units;
    @Inject PageErrors declines;
    @Inject RegisterWords words;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private AssistanceView view;
    private boolean looked;
    private Integer version;
    private String reason;

    public void enter() {
        if (getView() == null) {
            PageErrors.notFound();
        }
    }

    /** The request, or null when it is not there for this user. */
    public AssistanceView getView() {
        if (!looked) {
            view = PageErrors.ifThere(() -> reading.show(id)).orElse(null);
            looked = true;
        }
        return view;
    }

    /** Orders the providers to stop access. */
    public void order() {
        act(() -> desk.order(id, version), "assistance.ordered");
    }

    /** Approves the reply to the bureau that asks. */
    public void reply() {
        act(() -> desk.reply(id, version), "assistance.replied");
    }

    public void decline() {
        act(() -> desk.decline(id, version, reason), "assistance.declined");
    }

    public void askAgain() {
        act(() -> appeal.askAgain(id, version, reason), "assistance.askedAgain");
    }

    /** Takes it to the ministry. */
    public void refer() {
        act(() -> appeal.refer(id, version, reason), "assistance.referred");
    }

    public void instruct() {
        act(() -> appeal.instruct(id, version, reason), "assistance.instructed");
    }

    public void uphold() {
        act(() -> appeal.uphold(id, version, reason), "assistance.upheld");
    }

    private void act(Runnable act, String done) {
        boolean acted = declines.attempt(act);
        looked = false;
        if (acted) {
            declines.done("Enforcement", done);
            PageErrors.goSaying(Addressed.href(address.path(), "id", id));
        }
    }

    public String getTitle() {
        return words.text("assistance.one", getView() == null ? "" : view.id().toString());
    }

    /** Folder of the reader's pages, from the context root. */
    public String getFolder() {
        return "/" + address.folder();
    }

    /** Whether the reader orders or declines, or could when the page was shown. */
    public boolean isActing() {
        return isReviewerOf(view.to())
                && (PageErrors.isActing() || view.state() == AssistanceState.SENT);
    }

    /** Whether the reader approves the reply, or could when the page was shown. */
    public boolean isReplying() {
        return isReviewerOf(view.to())
                && (PageErrors.isActing() || view.state() == AssistanceState.REPORTED);
    }

    /** Whether the ministry instructed the bureau asked to help, so that it cannot decline. */
    public boolean isInstructed() {
        return view.ruling() != null;
    }

    /** Whether the reader asks again or takes it to the ministry, or could when it was shown. */
    public boolean isAppealable() {
        return isReviewerOf(view.from())
                && (PageErrors.isActing()
                        || view.state() == AssistanceState.DECLINED && view.ruling() == null);
    }

    /** Whether the ministry settles it, or could when the page was shown. */
    public boolean isSettleable() {
        return "ministry".equals(address.folder())
                && (PageErrors.isActing() || view.state() == AssistanceState.REFERRED);
    }

    private boolean isReviewerOf(String bureau) {
        return "bureau".equals(address.folder())
                && callers.current().has(Roles.REVIEWER)
                && isOf(bureau);
    }

    /** Whether the reader may open the case: all but the bureau asked. */
    public boolean isCaseShown() {
        return isOf(view.from()) || !isOf(view.to());
    }

    /** Whether the reader may open the notices: all but the bureau that asks. */
    public boolean isNoticeShown() {
        return isOf(view.to()) || !isOf(view.from());
    }

    /** Whether the reader looks at the site from here: the bureau that asks. */
    public boolean isLooking() {
        return "bureau".equals(address.folder()) && isOf(view.from());
    }

    private boolean isOf(String bureau) {
        return callers.current()
                .authority()
                .flatMap(units::nameOf)
                .filter(bureau::equals)
                .isPresent();
    }

    /** State of an order; what is wanted where none was issued. */
    public String state(OrderView order) {
        return words.text(
                order.state() == null
                        ? "assistance.notOrdered"
                        : "StopAccessState." + order.state());
    }

    /** What the provider reported; empty before. */
    public String result(OrderView order) {
        return order.result() == null ? "" : words.text("assistance.result." + order.result());
    }

    public List<Letter> getLetters() {
        return reading.letters(id);
    }

    public List<HistoryLine> getHistory() {
        return reading.history(id).stream()
                .map(entry -> words.history(entry, "AssistancePhase"))
                .toList();
    }

    /** Version that the page showed, so that nothing unseen is acted on. */
    public Integer getVersion() {
        return version == null ? Integer.valueOf(getView().version()) : version;
    }

    public void setVersion(Integer shown) {
        version = shown;
    }

    /** Most characters of a reason. */
    public int getLongest() {
        return AssistanceDesk.LONGEST;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String entered) {
        reason = entered;
    }
}
