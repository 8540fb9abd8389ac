package org.beian.web.page.filing.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.beian.code.CodeTables;
import org.beian.filing.application.FilingState;
import org.beian.filing.reading.DeskView;
import org.beian.filing.review.Decision;
import org.beian.filing.review.FilingDesk;
import org.beian.web.page.component.Declines;
import org.beian.web.page.filing.DecisionLine;
import org.beian.web.page.filing.DeskAddress;
import org.beian.web.page.filing.States;
import org.beian.web.page.filing.Words;

/**
 * The form in which the reviewer decides, as {@link DecisionServlet} reads it: empty, or what was
 * sent and declined; and what was decided before.
 */
@Named
@RequestScoped
public class DeskDecision {

    static final String DONE = "done";

    private static final int COMMON = 3;
    private static final Decision EMPTY = new Decision(0, List.of(), "", false);

    @Inject HttpServletRequest request;
    @Inject FilingDesk desk;
    @Inject CodeTables codes;
    @Inject Words words;
    @Inject Declines declines;

    private List<Reason> reasons;

    /** A reason for refusing. */
    public record Reason(String code, String name, boolean ticked) {}

    /** Before the page is rendered: says why what was sent was declined. */
    public void enter() {
        SentDecision.of(request).ifPresent(sent -> declines.tell(sent.why()));
    }

    /** What was decided a moment ago, or null. */
    public DecisionLine getDone() {
        String id = DeskAddress.text(request, DONE);
        if (id.isEmpty()) {
            return null;
        }
        return Declines.ifThere(() -> desk.open(id)).map(this::done).orElse(null);
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

    private DecisionLine done(DeskView view) {
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
