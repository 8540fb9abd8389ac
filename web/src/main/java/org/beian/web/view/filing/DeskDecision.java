package org.beian.web.view.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.beian.code.CodeRow;
import org.beian.code.CodeTables;
import org.beian.filing.Decision;
import org.beian.filing.DeskView;
import org.beian.filing.FilingDesk;
import org.beian.filing.FilingReview;
import org.beian.filing.FilingState;
import org.beian.law.Clause;
import org.beian.web.view.Declines;

/** What the reviewer does with the open application; the next one opens after a decision. */
@Named
@RequestScoped
public class DeskDecision {

    private static final String DONE = "done";
    private static final int COMMON = 3;

    @Inject HttpServletRequest request;
    @Inject FilingReview review;
    @Inject FilingDesk desk;
    @Inject ReviewDesk open;
    @Inject DeskQueue queue;
    @Inject CodeTables codes;
    @Inject Words words;
    @Inject Declines declines;

    private int version;
    private String[] reasons = {};
    private String[] moreReasons = {};
    private String opinion;
    private boolean documentSeen;

    @Clause("12.4")
    public void approve() {
        decide(review::approve);
    }

    @Clause("12.4")
    public void refuse() {
        decide(
                (id, decision) -> {
                    review.refuse(id, decision);
                    return id;
                });
    }

    public void take() {
        stay(review::take);
    }

    public void takeOver() {
        stay(review::takeOver);
    }

    public void release() {
        stay(review::release);
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
    public List<SelectItem> getReasonItems() {
        List<SelectItem> items = items();
        return items.subList(0, Math.min(COMMON, items.size()));
    }

    public List<SelectItem> getMoreReasonItems() {
        List<SelectItem> items = items();
        return items.subList(Math.min(COMMON, items.size()), items.size());
    }

    /** The open application's id, kept in the form as {@link DeskAddress#POSTED_ID}. */
    public String getApplication() {
        return open.getView().id();
    }

    public int getVersion() {
        return open.getView().version();
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String[] getReasons() {
        return reasons.clone();
    }

    public void setReasons(String[] reasons) {
        this.reasons = reasons.clone();
    }

    public String[] getMoreReasons() {
        return moreReasons.clone();
    }

    public void setMoreReasons(String[] reasons) {
        moreReasons = reasons.clone();
    }

    public String getOpinion() {
        return opinion;
    }

    public void setOpinion(String opinion) {
        this.opinion = opinion;
    }

    public boolean isDocumentSeen() {
        return documentSeen;
    }

    public void setDocumentSeen(boolean seen) {
        documentSeen = seen;
    }

    private void decide(Deciding act) {
        String id = open.getView().id();
        DeskAddress next = queue.following();
        List<String> chosen = new ArrayList<>(List.of(reasons));
        chosen.addAll(List.of(moreReasons));
        Decision decision = new Decision(version, chosen, opinion, documentSeen);
        if (declines.attempt(() -> act.on(id, decision)).isPresent()) {
            Declines.goTo(next.href(DONE, id));
        } else {
            open.forget();
        }
    }

    private void stay(Touching act) {
        String id = open.getView().id();
        DeskAddress here = open.address();
        if (declines.attempt(() -> act.on(id))) {
            Declines.goTo(here.href());
        } else {
            open.forget();
        }
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

    private List<SelectItem> items() {
        List<SelectItem> items = new ArrayList<>();
        for (CodeRow row : codes.validOn("refusal-reasons", words.today())) {
            items.add(new SelectItem(row.code(), row.name(words.locale())));
        }
        return items;
    }

    /** A decision on an application. */
    private interface Deciding {
        String on(String id, Decision decision);
    }

    /** An act that leaves the application waiting. */
    private interface Touching {
        void on(String id);
    }
}
