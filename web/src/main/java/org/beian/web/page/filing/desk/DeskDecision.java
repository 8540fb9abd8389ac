package org.beian.web.page.filing.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.beian.code.CodeTables;
import org.beian.filing.application.FilingState;
import org.beian.filing.reading.FilingView;
import org.beian.filing.review.Decision;
import org.beian.filing.review.ReviewDeskReading;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.DecisionLine;
import org.beian.web.page.filing.DeskAddress;
import org.beian.web.page.filing.States;
import org.beian.web.page.filing.Words;

/**
 * Backing bean of the reviewer's decision form, which {@link DecisionServlet} receives: empty, or
 * with the input that was refused; and of the decision just made.
 */
@Named
@RequestScoped
public class DeskDecision {

    static final String DONE = "done";

    private static final int COMMON = 3;
    private static final Decision EMPTY = new Decision(0, List.of(), "", false);

    @Inject HttpServletRequest request;
    @Inject ReviewDeskReading desk;
    @Inject CodeTables codes;
    @Inject Words words;
    @Inject PageErrors declines;

    private List<Reason> reasons;

    /** Option of a reason for refusal. */
    public record Reason(String code, String name, boolean ticked) {}

    /** Called before rendering: shows why the submitted decision was refused. */
    public void enter() {
        SentDecision.of(request).ifPresent(sent -> declines.tell(sent.why()));
    }

    /** The decision just made, or null. */
    public DecisionLine getDone() {
        String id = DeskAddress.text(request, DONE);
        if (id.isEmpty()) {
            return null;
        }
        return PageErrors.ifThere(() -> desk.open(id)).map(this::done).orElse(null);
    }

    /** The first reasons of the list, which are the most frequent. */
    public List<Reason> getReasons() {
        return all().subList(0, Math.min(COMMON, all().size()));
    }

    public List<Reason> getMoreReasons() {
        return all().subList(Math.min(COMMON, all().size()), all().size());
    }

    /** Whether one of the less frequent is ticked. */
    public boolean isMoreTicked() {
        return getMoreReasons().stream().anyMatch(Reason::ticked);
    }

    public String getOpinion() {
        return sent().opinion();
    }

    public boolean isDocumentSeen() {
        return sent().approvalDocumentSeen();
    }

    private Decision sent() {
        return SentDecision.of(request).map(SentDecision::decision).orElse(EMPTY);
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
                States.kind(view.state()),
                null,
                "",
                "",
                "",
                "",
                ReviewDesk.letterHref(view.id(), view.letterId()));
    }

    private List<Reason> all() {
        if (reasons == null) {
            List<String> ticked = sent().reasons();
            reasons =
                    codes.validOn("refusal-reasons", words.today()).stream()
                            .map(
                                    row ->
                                            new Reason(
                                                    row.code(),
                                                    row.name(words.locale()),
                                                    ticked.contains(row.code())))
                            .toList();
        }
        return reasons;
    }
}
