package org.beian.web.page.filing.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.beian.code.CodeTables;
import org.beian.filing.application.FilingState;
import org.beian.filing.reading.FilingView;
import org.beian.filing.review.Decision;
import org.beian.filing.review.FilingReview;
import org.beian.filing.review.ReviewDeskReading;
import org.beian.law.Clause;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.DecisionLine;
import org.beian.web.page.filing.DeskAddress;
import org.beian.web.page.filing.States;
import org.beian.web.page.filing.Words;

/**
 * Backing bean of the reviewer's form on the open application. The application is the one that the
 * form was drawn for, whatever the queue begins with now; after a decision the next one opens.
 */
@Named
@RequestScoped
public class DeskDecision {

    private static final String DONE = "done";

    /** Version for a form without one; no application has it. */
    private static final int NONE = -1;

    @Inject HttpServletRequest request;
    @Inject ReviewDeskReading desk;
    @Inject FilingReview review;
    @Inject CodeTables codes;
    @Inject Words words;
    @Inject PageErrors declines;

    private List<String> reasons = new ArrayList<>();
    private String opinion = "";
    private boolean documentSeen;
    private boolean creditCodeAccepted;

    @Clause("12.4")
    public void approve() {
        decide(id -> review.approve(id, decision(List.of())));
    }

    @Clause("12.4")
    public void refuse() {
        decide(id -> review.refuse(id, decision(reasons)));
    }

    @Clause("6.1")
    public void take() {
        act(review::take);
    }

    @Clause("6.1")
    public void takeOver() {
        act(review::takeOver);
    }

    @Clause("6.1")
    public void release() {
        act(review::release);
    }

    private void decide(Consumer<String> decision) {
        DeskAddress at = DeskAddress.of(request);
        if (declines.attempt(() -> decision.accept(at.id()))) {
            PageErrors.goTo(at.onward().href(DONE, at.id()));
        } else {
            drawApplicationAnew();
        }
    }

    /**
     * A missing reason leaves the application as it is drawn, with the personal data that are
     * shown; an application that was refused its decision may have changed.
     */
    static void drawApplicationAnew() {
        FacesContext.getCurrentInstance().getPartialViewContext().getRenderIds().add("application");
    }

    private void act(Consumer<String> act) {
        DeskAddress at = DeskAddress.of(request);
        if (declines.attempt(() -> act.accept(at.id()))) {
            PageErrors.goTo(at.at(at.tab()).href());
        }
    }

    private Decision decision(List<String> given) {
        return new Decision(version(request), given, opinion, documentSeen, creditCodeAccepted);
    }

    /** The version that the page showed. */
    static int version(HttpServletRequest request) {
        String version = DeskAddress.text(request, "version");
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : NONE;
    }

    /** The decision just made, or null. */
    public DecisionLine getDone() {
        String id = DeskAddress.text(request, DONE);
        if (id.isEmpty()) {
            return null;
        }
        return PageErrors.ifThere(() -> desk.open(id)).map(this::done).orElse(null);
    }

    private DecisionLine done(FilingView view) {
        boolean approved = view.state() == FilingState.APPROVED;
        String said =
                approved
                        ? words.text(
                                "desk.approved", view.id(), view.subjectName(), view.filingNumber())
                        : words.text("desk.refused", view.id(), view.subjectName());
        return new DecisionLine(
                "",
                said,
                approved ? States.kind(view.state()) : "info",
                null,
                "",
                "",
                "",
                "",
                ReviewDesk.letterHref(view.id(), view.letterId()));
    }

    /** The reasons for a refusal to choose from. */
    public List<SelectItem> getOfferedReasons() {
        return codes.validOn("refusal-reasons", words.today()).stream()
                .map(row -> new SelectItem(row.code(), row.name(words.locale())))
                .toList();
    }

    public List<String> getReasons() {
        return reasons;
    }

    public void setReasons(List<String> reasons) {
        this.reasons = reasons;
    }

    public String getOpinion() {
        return opinion;
    }

    public void setOpinion(String opinion) {
        this.opinion = opinion == null ? "" : opinion;
    }

    /** Whether the reviewer accepts, on its scan, a code that fails its check. */
    public boolean isCreditCodeAccepted() {
        return creditCodeAccepted;
    }

    public void setCreditCodeAccepted(boolean creditCodeAccepted) {
        this.creditCodeAccepted = creditCodeAccepted;
    }

    public boolean isDocumentSeen() {
        return documentSeen;
    }

    public void setDocumentSeen(boolean documentSeen) {
        this.documentSeen = documentSeen;
    }
}
