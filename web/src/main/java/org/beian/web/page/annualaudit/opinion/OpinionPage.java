package org.beian.web.page.annualaudit.opinion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.annualaudit.OpinionKind;
import org.beian.annualaudit.opinion.OpinionFollowUp;
import org.beian.annualaudit.opinion.OpinionReading;
import org.beian.annualaudit.opinion.OpinionView;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of the page of one opinion, for the department that gave it and for authorities,
 * with the bureau's act that follows a revocation.
 */
@Named
@RequestScoped
@Clause("18.3")
public class OpinionPage {

    @Inject OpinionReading reading;
    @Inject OpinionFollowUp following;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject PageErrors declines;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private OpinionView view;
    private boolean looked;

    public void enter() {
        if (getView() == null) {
            PageErrors.notFound();
        }
    }

    /** The opinion, or null when it is not there for this user. */
    public OpinionView getView() {
        if (!looked) {
            view = PageErrors.ifThere(() -> reading.show(id)).orElse(null);
            looked = true;
        }
        return view;
    }

    public String getTitle() {
        return getView() == null
                ? words.text("opinion.opinions")
                : words.text("opinion.title", view.paperNumber());
    }

    /** What came of it, or what comes next, in words. */
    public String getNext() {
        return words.text("opinion.next." + outcome());
    }

    private String outcome() {
        if (view.kind() == OpinionKind.NO_OBJECTION) {
            return view.kind().name();
        }
        if (view.waiting()) {
            return OpinionQuery.WAITING;
        }
        if (view.kind() == OpinionKind.CLOSE_WEBSITE) {
            return "CLUE";
        }
        if (view.decided() != null) {
            return view.decided().name();
        }
        return view.cancellationId() == null ? "CANCELLED" : "CANCELLATION";
    }

    /** Folder of the reader's pages, from the context root. */
    public String getFolder() {
        return "/" + address.folder();
    }

    /** Whether an authority reads, which sees what came of it. */
    public boolean isOfAuthority() {
        return !"department".equals(address.folder());
    }

    /** Whether the reader opens the cancellation, or could when the page was shown. */
    public boolean isOpener() {
        return "bureau".equals(address.folder())
                && callers.current().has(Roles.REVIEWER)
                && (PageErrors.isActing() || view.waiting());
    }

    /** Opens the cancellation of the website that waits; none where its filing has ended. */
    public void open() {
        boolean followed = declines.attempt(this::follow);
        looked = false;
        if (followed) {
            boolean ended = getView().cancellationId() == null;
            declines.done("Opinions", ended ? "opinion.ended" : "opinion.opened");
            PageErrors.goSaying(Addressed.href(address.path(), "id", id));
        }
    }

    private void follow() {
        following.open(id);
    }

    public String getDocumentHref() {
        return getFolder() + "/opinionDocuments/" + view.id() + "/" + view.document().id();
    }

    public List<HistoryLine> getHistory() {
        return reading.history(id).stream()
                .map(entry -> words.history(entry, "OpinionState"))
                .toList();
    }
}
