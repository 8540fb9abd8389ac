package org.beian.web.page.cancellation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beian.cancellation.procedure.OwnMotion;
import org.beian.cancellation.procedure.SponsorHearing;
import org.beian.law.Clause;
import org.beian.web.page.component.PageErrors;

/**
 * Backing bean of the actions on a cancellation that an authority opened on its own motion: the
 * sponsor's answer or waiver, and dropping it.
 */
@Named
@RequestScoped
@Clause("8.2")
public class HearingActs {

    @Inject CancellationPage page;
    @Inject SponsorHearing hearing;
    @Inject OwnMotion ownMotion;
    @Inject PageErrors declines;

    private String answer;
    private String reason;

    /** Hands the sponsor's answer in. */
    public void send() {
        act(() -> hearing.answer(page.getId(), answer), "hearing.answered");
    }

    public void waive() {
        act(() -> hearing.waive(page.getId()), "hearing.waivedDone");
    }

    /** Ends it without a cancellation. */
    public void drop() {
        act(() -> ownMotion.drop(page.getId(), reason), "ownMotion.dropped");
    }

    private void act(Runnable act, String done) {
        boolean acted = declines.attempt(act);
        page.forget();
        if (acted) {
            declines.done("Cancellations", done);
            PageErrors.goSaying(page.href());
        }
    }

    /** Most characters of an answer. */
    public int getLongest() {
        return SponsorHearing.LONGEST;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String entered) {
        answer = entered;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String entered) {
        reason = entered;
    }
}
