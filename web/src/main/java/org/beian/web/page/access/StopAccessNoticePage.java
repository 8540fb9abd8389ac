package org.beian.web.page.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.beian.access.notice.AccessOrder;
import org.beian.access.notice.ExecutionResult;
import org.beian.access.notice.StopAccessGround;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.notice.StopAccessNotices;
import org.beian.access.notice.StopAccessState;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.enforcement.closure.Assistance;
import org.beian.enforcement.closure.AssistanceReading;
import org.beian.enforcement.dossier.CaseReading;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.notice.waiting.CasePlaces;
import org.beian.party.Units;
import org.beian.trail.HistoryEntry;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.notice.ActWords;

/**
 * Backing bean of the page of one stop-access or resume-access notice, for its provider and its
 * authority.
 */
@Named
@RequestScoped
@Clause("15.5")
public class StopAccessNoticePage {

    @Inject StopAccessNotices notices;
    @Inject StopAccessRows rows;
    @Inject Callers callers;
    @Inject Units units;
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject ActWords acts;
    @Inject AssistanceReading assistances;
    @Inject CaseReading cases;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private StopAccessNotice notice;
    private boolean looked;

    public void enter() {
        if (getNotice() == null) {
            PageErrors.notFound();
        }
    }

    /** The notice, or null when it is not there for this user. */
    public StopAccessNotice getNotice() {
        if (!looked) {
            notice =
                    Addressed.id(id)
                            .flatMap(key -> PageErrors.ifThere(() -> notices.show(key)))
                            .orElse(null);
            looked = true;
        }
        return notice;
    }

    /** Discards what was read, after a refused action. */
    void forget() {
        looked = false;
    }

    /** URL of this page, from the context root. */
    String href() {
        return href(notice);
    }

    /** URL of the page of a notice, from the context root. */
    public String href(StopAccessNotice one) {
        return address.path() + "?id=" + one.id();
    }

    /** The notice in words. */
    public StopAccessRow getRow() {
        return rows.of(notice);
    }

    public String getTitle() {
        return getNotice() == null
                ? ""
                : words.text("stopAccess.one." + notice.ordered(), notice.letterNumber());
    }

    /** What comes next, for the reader. */
    public String getNext() {
        String who =
                "provider".equals(address.folder())
                        ? "stopAccess.next."
                        : "stopAccess.nextAtAuthority.";
        return words.text(who + notice.ordered() + "." + phase());
    }

    private String phase() {
        if (notice.isUnanswered()) {
            return "UNANSWERED";
        }
        return notice.execution().isReturned() ? "RETURNED" : notice.state().name();
    }

    /** The notice by which access was stopped, where this one is to resume it. */
    public List<StopAccessNotice> getStopped() {
        return notice.ordered() == AccessOrder.RESUME ? shown(notice.causeId()) : List.of();
    }

    /** The case or the request for assistance on which a closure rests; for its authority. */
    public List<Link> getCauses() {
        if (notice.ground() != StopAccessGround.CLOSURE
                || notice.ordered() != AccessOrder.STOP
                || !isOfReader()) {
            return List.of();
        }
        return PageErrors.ifThere(this::caseNumber).stream()
                .map(
                        number ->
                                new Link(
                                        acts.about(notice.causeType(), number),
                                        "",
                                        CasePlaces.href(
                                                callers.current(),
                                                notice.causeType(),
                                                notice.causeId()),
                                        false))
                .toList();
    }

    private String caseNumber() {
        String cause = notice.causeId().toString();
        return notice.causeType().equals(Assistance.CASE_TYPE)
                ? assistances.show(cause).caseNumber()
                : cases.show(cause).number();
    }

    /** The notice that this one follows, as the same was ordered again. */
    public List<StopAccessNotice> getFollowed() {
        return notice.follows() == null ? List.of() : shown(notice.follows());
    }

    /** Another notice; none where the reader may not open it, as nothing was filed then. */
    private List<StopAccessNotice> shown(Long other) {
        return PageErrors.ifThere(() -> notices.show(other)).stream().toList();
    }

    /** The notices by which the same was ordered again. */
    public List<StopAccessNotice> getFollowing() {
        return notices.following(notice.id());
    }

    /** The notices after this one to resume access. */
    public List<StopAccessNotice> getResumptions() {
        return notices.resumptions(notice.id());
    }

    public String getFolder() {
        return "/" + address.folder();
    }

    public String getAuthority() {
        return units.nameOf(notice.authority()).orElse("");
    }

    public List<Letter> getLetters() {
        return notices.letters(notice.id());
    }

    public String letterHref(Letter letter) {
        return "/letters/stopAccess/" + notice.id() + "/" + letter.id();
    }

    public String documentHref(String attachment) {
        return getFolder() + "/stopAccessDocuments/" + notice.id() + "/" + attachment;
    }

    public List<HistoryLine> getHistory() {
        return notices.history(notice.id()).stream().map(this::line).toList();
    }

    private HistoryLine line(HistoryEntry entry) {
        HistoryLine line = words.history(entry, "StopAccessState");
        if ("LOOK".equals(entry.act())) {
            String[] found = line.reason().split(" ", 2);
            String status = found.length == 1 ? "" : words.text("look.status", found[1]);
            return line.because((words.text("LookResult." + found[0]) + " " + status).strip());
        }
        return line.because(HistoryLine.said(line.reason(), words.locale()));
    }

    private boolean isOpen() {
        return PageErrors.isActing() || notice.state() == StopAccessState.OPEN;
    }

    /** Whether the reader has to report on it, or had when the form was shown. */
    public boolean isReportable() {
        return "provider".equals(address.folder()) && isOpen();
    }

    /** Whether the reader may take it back, or could when the form was shown. */
    public boolean isRevocable() {
        return isOpen() && isOfReader();
    }

    /**
     * Whether the reader answers that it could not be carried out, or could when this was shown.
     */
    public boolean isAnswerable() {
        return notice.result() == ExecutionResult.NOT_POSSIBLE
                && notice.ordered() == AccessOrder.STOP
                && isOfReader()
                && (PageErrors.isActing() || notice.isUnanswered());
    }

    /** Whether the reader may let the provider resume access, or could when this was shown. */
    public boolean isResumable() {
        return notice.result() == ExecutionResult.STOPPED
                && isOfReader()
                && (PageErrors.isActing() || notice.isReturnable() && isNotResumed());
    }

    /** Whether the reader may send the report back as untrue, or could when this was shown. */
    public boolean isReturnable() {
        return notice.ordered() == AccessOrder.STOP
                && isOfReader()
                && (PageErrors.isActing() || notice.isReturnable() && isNotResumed());
    }

    private boolean isNotResumed() {
        return getResumptions().stream().noneMatch(StopAccessNotice::stands);
    }

    /** Whether the reader decides on it. */
    private boolean isOfReader() {
        Caller caller = callers.current();
        return (caller.has(Roles.REVIEWER) || caller.has(Roles.MINISTRY))
                && caller.authority().filter(notice.authority()::equals).isPresent();
    }

    public List<SelectItem> getResults() {
        return Stream.of(ExecutionResult.values())
                .filter(notice.ordered()::mayResultIn)
                .map(each -> new SelectItem(each, words.name(each)))
                .toList();
    }
}
