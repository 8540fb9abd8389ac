package org.beian.web.page.release;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.law.Clause;
import org.beian.release.ReleaseDesk;
import org.beian.release.Releases;
import org.beian.web.page.component.KeptDocuments;
import org.beian.web.page.component.PageErrors;

/**
 * Backing bean of the actions on one release of a domain: the former holder's answer, the decision
 * of the authority, and the withdrawal.
 */
@Named
@RequestScoped
@Clause("B11")
public class ReleaseActs {

    @Inject ReleasePage page;
    @Inject Releases releases;
    @Inject ReleaseDesk desk;
    @Inject KeptDocuments documents;
    @Inject PageErrors declines;

    private Integer version;
    private String answer;
    private String opinion;

    /** Hands the former holder's answer in. */
    public void send() {
        List<String> papers = documents.list();
        act(
                () -> releases.answer(page.key(), answer, papers.isEmpty() ? null : papers.get(0)),
                "release.answered");
    }

    public void release() {
        act(() -> desk.release(page.key(), version, opinion), "release.released");
    }

    public void refuse() {
        act(() -> desk.refuse(page.key(), version, opinion), "release.refused");
    }

    public void withdraw() {
        act(() -> releases.withdraw(page.key()), "release.withdrawn");
    }

    private void act(Runnable act, String done) {
        boolean acted = declines.attempt(act);
        page.forget();
        if (acted) {
            declines.done("Cancellations", done);
            PageErrors.goSaying(page.href());
        }
    }

    /** Version that the page showed, so that nothing unseen is decided on. */
    public Integer getVersion() {
        return version == null ? Integer.valueOf(page.getRelease().version()) : version;
    }

    public void setVersion(Integer shown) {
        version = shown;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String entered) {
        answer = entered;
    }

    public String getOpinion() {
        return opinion;
    }

    public void setOpinion(String entered) {
        opinion = entered;
    }
}
