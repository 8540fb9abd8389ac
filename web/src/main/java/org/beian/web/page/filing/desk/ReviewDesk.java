package org.beian.web.page.filing.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.filing.application.FilingClock;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.QueuePosition;
import org.beian.filing.reading.FilingView;
import org.beian.filing.review.ReviewDeskReading;
import org.beian.filing.rule.FilingChecks;
import org.beian.web.page.component.AttachmentLine;
import org.beian.web.page.component.DifferenceLine;
import org.beian.web.page.component.FindingLine;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.DecisionLine;
import org.beian.web.page.filing.DeskAddress;
import org.beian.web.page.filing.Officials;
import org.beian.web.page.filing.Panel;
import org.beian.web.page.filing.Sheet;
import org.beian.web.page.filing.States;
import org.beian.web.page.filing.Words;

/** Backing bean of the open application on the review desk. */
@Named
@RequestScoped
public class ReviewDesk {

    /** Id of the heading of the attachments. */
    private static final String ATTACHMENTS = "attachments";

    private static final int RECENT = 4;

    private ReviewDeskReading desk;
    private DeskQueue queue;
    private Callers callers;
    private Words words;
    private DeskAddress address;

    private FilingView view;
    private boolean looked;
    private boolean revealed;
    private Sheet sheet;

    protected ReviewDesk() {}

    @Inject
    ReviewDesk(
            HttpServletRequest request,
            ReviewDeskReading desk,
            DeskQueue queue,
            Callers callers,
            Words words) {
        this.desk = desk;
        this.queue = queue;
        this.callers = callers;
        this.words = words;
        address = DeskAddress.of(request);
    }

    /**
     * Called before rendering: answers 404 for other roles and for an application that does not
     * exist.
     */
    public void enter() {
        if (!Officials.include(callers.current()) || !address.id().isEmpty() && getView() == null) {
            PageErrors.notFound();
        }
    }

    /** The application, or null when none is open. */
    public FilingView getView() {
        if (!looked) {
            String id = queue.openId();
            view = id.isEmpty() ? null : PageErrors.ifThere(() -> desk.open(id)).orElse(null);
            looked = true;
        }
        return view;
    }

    /**
     * Whether a form was sent and is still being read. Then nothing but forms is looked at, and
     * what may be done is left to the procedure, which says what has changed since.
     */
    public boolean isSent() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.isPostback() && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    /** Whether an application is open; while a form is read, what it was sent for is. */
    public boolean isOpen() {
        return isSent() || getView() != null;
    }

    /** Shows masked values in the clear, in the answer to this request only. */
    void reveal(Map<String, String> values) {
        sheet().reveal(values);
        revealed = !values.isEmpty();
    }

    /** Whether values that are masked else are shown in the clear. */
    public boolean isRevealed() {
        return revealed;
    }

    public String getState() {
        return words.state(getView().state());
    }

    /** Kind of the state's chip. */
    public String getStateKind() {
        return States.kind(getView().state());
    }

    public String getKind() {
        return words.name("filing-kinds", getView().kind());
    }

    public String getRound() {
        return words.text("desk.round", getView().round());
    }

    /** Tab that is shown: content, changes, attachments, conflicts or history. */
    public String getTab() {
        return Tab.of(address.tab()).name();
    }

    /** Title of the differences: from what is filed, or from the round before. */
    public String getChangesTitle() {
        return words.text(Tab.changes.key(getView().kind()));
    }

    public List<Link> getTabs() {
        return List.of(
                tab(Tab.content, ""),
                tab(Tab.changes, String.valueOf(getView().changes())),
                tab(Tab.attachments, String.valueOf(getView().attachments().size())),
                tab(
                        Tab.conflicts,
                        String.valueOf(DeskConflicts.among(getView().findings()).size())),
                tab(Tab.history, String.valueOf(getView().history().size())));
    }

    public List<Panel> getPanels() {
        List<AttachmentLine> proofs = new ArrayList<>();
        List<AttachmentLine> approvals = new ArrayList<>();
        for (FilingView.AttachmentInfo info : getView().attachments()) {
            ("APPROVAL_DOCUMENT".equals(info.purpose()) ? approvals : proofs).add(line(info));
        }
        return sheet().panels(proofs, approvals);
    }

    public List<DifferenceLine> getDifferences() {
        return sheet().differences();
    }

    public List<AttachmentLine> getAttachments() {
        return getView().attachments().stream().map(this::line).toList();
    }

    /** Findings of the automatic check; each links to the value concerned. */
    public List<FindingLine> getFindings() {
        return getView().findings().stream()
                .map(finding -> words.finding(finding, target(finding.pointer())))
                .toList();
    }

    /** The whole history, oldest first. */
    public List<HistoryLine> getHistory() {
        return getView().history().stream().map(words::history).toList();
    }

    /** The latest acts, newest first. */
    public List<HistoryLine> getRecent() {
        List<HistoryLine> lines = new ArrayList<>(getHistory());
        Collections.reverse(lines);
        return lines.subList(0, Math.min(RECENT, lines.size()));
    }

    /** Decisions of earlier rounds, the latest first. */
    public List<DecisionLine> getEarlier() {
        List<DecisionLine> lines = new ArrayList<>();
        for (FilingView.RoundDecision round : getView().earlier()) {
            lines.add(0, line(round));
        }
        return lines;
    }

    /** Decision of this round, or null before it. */
    public DecisionLine getDecision() {
        FilingView.RoundDecision decision = getView().decision();
        return decision == null ? null : line(decision);
    }

    private DecisionLine line(FilingView.RoundDecision round) {
        return new DecisionLine(
                words.text("desk.round", round.round()),
                words.text("FilingState." + round.result()),
                States.kind(FilingState.valueOf(round.result())),
                round.decidedAt(),
                words.person(round.decidedBy()),
                words.account(round.decidedBy()),
                words.names("refusal-reasons", round.reasonCodes()),
                round.opinion(),
                letterHref(getView().id(), round.letterId()));
    }

    /** Who decides instead of the user's authority, or that nothing is to be decided yet. */
    public String getReadOnly() {
        return getView().submittedAt() == null
                ? words.text("desk.readOnlyDraft")
                : words.text("desk.readOnly", getView().authority());
    }

    /** Whether the user may decide it. */
    public boolean isOffered() {
        return isSent() || isMine();
    }

    private boolean isMine() {
        return isDecidable() && isTakenByMe();
    }

    /** Whether the caller can correct what an attachment is for. */
    public boolean isPurposeOffered() {
        return isSent()
                || isMine()
                        && Tab.of(address.tab()) == Tab.attachments
                        && !getView().attachments().isEmpty();
    }

    /** Whether nobody works on it and it can be taken. */
    public boolean isTakeOffered() {
        return isSent() || isDecidable() && getView().takenBy() == null;
    }

    /** Whether a colleague works on it and it can be taken over. */
    public boolean isTakeOverOffered() {
        return isSent() || isDecidable() && getView().takenBy() != null && !isTakenByMe();
    }

    /** Whether an approval needs that the reviewer accepts the credit code. */
    public boolean isCreditCodeDoubtful() {
        return FilingChecks.doubtsCreditCode(getView().findings());
    }

    /** What the reviewer is asked before an approval. */
    public String getQuestion() {
        return words.text("decision.question", getView().subjectName());
    }

    /** Whether all of what is masked can be shown at once. */
    public boolean isUnmaskingOffered() {
        return isSent() || isMine() && !sheet().masked().isEmpty();
    }

    /** Name of who took it, or empty. */
    public String getTakenBy() {
        return words.person(getView().takenBy());
    }

    private boolean isTakenByMe() {
        return getView() != null && callers.current().username().equals(getView().takenBy());
    }

    private boolean isDecidable() {
        return getView() != null
                && getView().decidable()
                && getView().state() == FilingState.UNDER_REVIEW
                && (callers.current().has(Roles.REVIEWER) || callers.current().has(Roles.MINISTRY));
    }

    /** Pointer and label of what is masked. */
    Map<String, String> masked() {
        return getView() == null ? Map.of() : sheet().masked();
    }

    /** Queue position of the open application, from which the queue goes on; empty when decided. */
    public String getPlace() {
        FilingClock clock = getView().clock();
        return clock == null || getView().state() != FilingState.UNDER_REVIEW
                ? ""
                : new QueuePosition(clock.date(), Long.parseLong(getView().id())).toString();
    }

    DeskAddress address() {
        DeskAddress shown = queue.address();
        return shown.open(getView() == null ? shown.id() : getView().id());
    }

    public static String letterHref(String id, Long letterId) {
        return letterId == null ? "" : "/letters/" + id + "/" + letterId;
    }

    private Sheet sheet() {
        if (sheet == null) {
            sheet =
                    new Sheet(
                            getView(),
                            words,
                            pointer ->
                                    isMine()
                                            ? ""
                                            : address().href(DeskUnmasking.PARAMETER, pointer));
        }
        return sheet;
    }

    /** Label of a value. */
    String label(String pointer) {
        return sheet().label(pointer);
    }

    /** Link to a value: an id on the content tab, else a URL with an anchor. */
    String target(String pointer) {
        if (pointer.startsWith("/attachments")) {
            return Tab.of(address.tab()) == Tab.attachments
                    ? ATTACHMENTS
                    : address().at(Tab.attachments.name()).href() + "#" + ATTACHMENTS;
        }
        String id = sheet().pointers().target(pointer);
        return Tab.of(address.tab()) == Tab.content ? id : address().href() + "#" + id;
    }

    private Link tab(Tab tab, String count) {
        return new Link(
                words.text(tab.key(getView().kind())),
                count,
                address().at(tab == Tab.content ? "" : tab.name()).href(),
                tab == Tab.of(address.tab()));
    }

    private AttachmentLine line(FilingView.AttachmentInfo info) {
        return AttachmentLine.of(
                info,
                words.name("attachment-purposes", info.purpose()),
                "/" + address.folder() + "/attachments/" + getView().id() + "/" + info.id(),
                !(getView().state() == FilingState.UNDER_REVIEW && isTakenByMe()));
    }

    /** URL of who read the application. */
    public String getReads() {
        return "/" + address.folder() + "/reads.xhtml?record=FILING-" + getView().id();
    }
}
