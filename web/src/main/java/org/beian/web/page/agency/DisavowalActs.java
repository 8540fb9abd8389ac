package org.beian.web.page.agency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beian.agency.disavowal.DisavowalClearing;
import org.beian.agency.disavowal.Disavowals;
import org.beian.filing.review.Decision;
import org.beian.law.Clause;
import org.beian.web.page.component.PageErrors;

/**
 * Backing bean of the actions on one disavowal: taken back by the sponsor, answered by the
 * provider, cleared and followed up by the authority.
 */
@Named
@RequestScoped
@Clause("B12")
public class DisavowalActs {

    @Inject DisavowalPage page;
    @Inject Disavowals disavowals;
    @Inject DisavowalClearing clearing;
    @Inject PageErrors declines;

    private Integer version;
    private String text;

    public void withdraw() {
        act(() -> disavowals.withdraw(page.getId()), "disavowal.withdrawn");
    }

    public void answer() {
        act(() -> disavowals.answer(page.getId(), version, text), "disavowal.answered");
    }

    public void uphold() {
        act(() -> clearing.clear(page.getId(), version, true, text), "disavowal.cleared");
    }

    public void reject() {
        act(() -> clearing.clear(page.getId(), version, false, text), "disavowal.cleared");
    }

    public void close() {
        act(() -> clearing.close(page.getId(), version, text), "disavowal.closed");
    }

    private void act(Runnable act, String done) {
        if (declines.attempt(act)) {
            declines.done("Agency", done);
            page.forget();
            PageErrors.goSaying(page.href());
        } else {
            page.forget();
        }
    }

    /** Version that the page showed, so that nothing unseen is acted on. */
    public Integer getVersion() {
        return version == null ? Integer.valueOf(page.getView().version()) : version;
    }

    public void setVersion(Integer shown) {
        version = shown;
    }

    /** Most characters of an opinion. */
    public int getLongest() {
        return Decision.OPINION_LENGTH;
    }

    /** Answer, opinion or outcome. */
    public String getText() {
        return text;
    }

    public void setText(String entered) {
        text = entered;
    }
}
