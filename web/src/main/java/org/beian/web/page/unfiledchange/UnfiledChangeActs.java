package org.beian.web.page.unfiledchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beian.law.Clause;
import org.beian.unfiledchange.procedure.UnfiledChangeAnswering;
import org.beian.unfiledchange.procedure.UnfiledChangeReview;
import org.beian.web.page.component.KeptDocuments;
import org.beian.web.page.component.PageErrors;

/**
 * Backing bean of the actions on one unfiled change: answered by the sponsor, decided and followed
 * by the authority.
 */
@Named
@RequestScoped
@Clause("8.4")
public class UnfiledChangeActs {

    @Inject UnfiledChangePage page;
    @Inject UnfiledChangeAnswering answering;
    @Inject UnfiledChangeReview review;
    @Inject KeptDocuments documents;
    @Inject PageErrors declines;

    private Integer version;
    private String text;

    public void answer() {
        act(
                () -> answering.answer(page.getId(), version, text, documents.list()),
                "unfiledChange.answered");
    }

    public void accept() {
        act(() -> review.decide(page.getId(), version, false, text), "unfiledChange.decided");
    }

    public void uphold() {
        act(() -> review.decide(page.getId(), version, true, text), "unfiledChange.decided");
    }

    public void remind() {
        act(() -> review.remind(page.getId(), version), "unfiledChange.reminded");
    }

    private void act(Runnable act, String done) {
        boolean acted = declines.attempt(act);
        page.forget();
        if (acted) {
            declines.done("UnfiledChanges", done);
            PageErrors.goSaying(page.href());
        }
    }

    /** Version that the page showed, so that nothing unseen is acted on. */
    public Integer getVersion() {
        return version == null ? Integer.valueOf(page.getView().version()) : version;
    }

    public void setVersion(Integer shown) {
        version = shown;
    }

    /** Most characters of an answer or opinion. */
    public int getLongest() {
        return UnfiledChangeAnswering.LONGEST;
    }

    /** Answer or opinion. */
    public String getText() {
        return text;
    }

    public void setText(String entered) {
        text = entered;
    }
}
