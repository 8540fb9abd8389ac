package org.beian.web.page.cancellation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.cancellation.procedure.CancellationProcedure;
import org.beian.cancellation.procedure.CancellationReview;
import org.beian.cancellation.procedure.ReviewerDecision;
import org.beian.law.Clause;
import org.beian.web.page.component.PageErrors;

/**
 * Backing bean of the actions on one application for cancellation: the reviewer's, and the
 * withdrawal.
 */
@Named
@RequestScoped
@Clause("15.4")
public class CancellationActs {

    @Inject CancellationPage page;
    @Inject CancellationReview review;
    @Inject CancellationProcedure procedure;
    @Inject PageErrors declines;

    private Integer version;
    private String opinion;
    private String[] reasons = {};

    public void take() {
        act(() -> review.take(page.getId()), "cancel.taken");
    }

    public void takeOver() {
        act(() -> review.takeOver(page.getId()), "cancel.taken");
    }

    public void release() {
        act(() -> review.release(page.getId()), "cancel.released");
    }

    public void approve() {
        act(
                () ->
                        review.approve(
                                page.getId(), new ReviewerDecision(version, List.of(), opinion)),
                "cancel.approved");
    }

    public void refuse() {
        act(
                () ->
                        review.refuse(
                                page.getId(),
                                new ReviewerDecision(version, List.of(reasons), opinion)),
                "cancel.refused");
    }

    public void withdraw() {
        act(() -> procedure.withdraw(page.getId()), "cancel.withdrawn");
    }

    private void act(Runnable act, String done) {
        if (declines.attempt(act)) {
            declines.done("Cancellations", done);
            page.forget();
            PageErrors.goSaying(page.href());
        } else {
            page.forget();
        }
    }

    /** Version that the page showed, so that nothing unseen is decided on. */
    public Integer getVersion() {
        return version == null ? Integer.valueOf(page.getView().version()) : version;
    }

    public void setVersion(Integer shown) {
        version = shown;
    }

    /** Most characters of an opinion. */
    public int getLongest() {
        return ReviewerDecision.OPINION_LENGTH;
    }

    public String getOpinion() {
        return opinion;
    }

    public void setOpinion(String said) {
        opinion = said;
    }

    public String[] getReasons() {
        return reasons.clone();
    }

    public void setReasons(String[] chosen) {
        reasons = chosen == null ? new String[0] : chosen.clone();
    }
}
