package org.beian.web.page.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.account.reading.RecentAct;
import org.beian.account.reading.RecentActs;
import org.beian.law.Clause;
import org.beian.notice.Event;
import org.beian.notice.EventInbox;
import org.beian.notice.own.OwnMail;
import org.beian.notice.own.OwnMails;
import org.beian.notice.waiting.CasePlaces;
import org.beian.notice.waiting.Escalations;
import org.beian.notice.waiting.WaitingKind;
import org.beian.web.page.component.ChartTable;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.figure.Figures;
import org.beian.web.page.frame.InTrayCounts;
import org.beian.web.page.frame.Texts;
import org.beian.web.page.notice.ActWords;
import org.beian.web.page.notice.EventWords;

/**
 * Backing bean of the part of a home page that every role has: what waits in a picture, what the
 * own unit did last, and what it was told last.
 */
@Named
@RequestScoped
@Clause({"B1", "B8", "8.8"})
public class RecentHome {

    private static final int SHOWN = 5;

    /** Type of the events on what somebody below is late with. */
    private static final String ESCALATED = "WORK_ESCALATED";

    /** Roles that look after accounts or the system; events are for the others. */
    private static final Set<String> WITHOUT_EVENTS =
            Set.of(Roles.UNIT_ADMIN, Roles.OPERATOR, Roles.ADMIN);

    @Inject Callers callers;
    @Inject RecentActs acts;
    @Inject EventInbox events;
    @Inject Escalations escalations;
    @Inject OwnMails mails;
    @Inject InTrayCounts waiting;
    @Inject Figures figures;
    @Inject HomeCharts charts;
    @Inject ActWords words;
    @Inject EventWords eventWords;
    @Inject RegisterWords names;

    private List<ActRow> actRows;
    private List<NoticeRow> noticeRows;

    /**
     * Row of an act.
     *
     * @param href path of the case from the context root; empty where the user has no page of it
     */
    public record ActRow(Instant at, String person, String act, String about, String href) {}

    /**
     * Row of an event or a mail.
     *
     * @param about the case of an event; empty for a mail
     * @param href as of {@link ActRow}
     */
    public record NoticeRow(
            Instant at, String what, String details, String about, String href, boolean mail) {}

    /** Whether anything may wait for the user and no other picture shows it. */
    public boolean isChartShown() {
        Caller caller = callers.current();
        return !caller.has(Roles.REVIEWER)
                && !caller.has(Roles.CLERK)
                && !caller.has(Roles.MINISTRY)
                && !WaitingKind.of(caller).isEmpty();
    }

    /** What waits, by its kinds. */
    public ChartTable getWaiting() {
        List<ChartTable.Row> rows =
                waiting.known().orElse(Map.of()).entrySet().stream()
                        .filter(each -> each.getValue().all() > 0)
                        .map(
                                each ->
                                        new ChartTable.Row(
                                                each.getKey().text(charts.locale()),
                                                List.of(
                                                        (long) each.getValue().all(),
                                                        (long) each.getValue().overdue())))
                        .toList();
        return charts.of("waiting", "intray", ChartTable.Shape.LYING, rows, "all", "overdue");
    }

    /** The chart of a file; null for an unknown one. */
    public ChartTable file(String name) {
        return name.equals("waiting") ? getWaiting() : null;
    }

    /** The latest acts of the own unit. */
    public List<ActRow> getActs() {
        if (actRows == null) {
            actRows =
                    figures.ofAccount("acts", () -> acts.latest(SHOWN)).orElse(List.of()).stream()
                            .map(this::row)
                            .toList();
        }
        return actRows;
    }

    private ActRow row(RecentAct act) {
        boolean gone = act.act().equals("DELETE_DRAFT");
        return new ActRow(
                act.at(),
                names.person(act.actor()),
                words.act(act.caseType(), act.act()),
                words.about(act.caseType(), act.caseId()),
                gone ? "" : CasePlaces.href(callers.current(), act.caseType(), act.caseId()));
    }

    /** The latest events of the own unit and mails to the own address. */
    public List<NoticeRow> getNotices() {
        if (noticeRows == null) {
            List<NoticeRow> all = new ArrayList<>();
            if (!WITHOUT_EVENTS.containsAll(callers.current().roles())) {
                figures.ofUnit("events", () -> events.latest(SHOWN))
                        .ifPresent(latest -> latest.forEach(event -> all.add(row(event))));
            }
            figures.ofAccount("mails", () -> mails.latest(SHOWN))
                    .ifPresent(latest -> latest.forEach(mail -> all.add(row(mail))));
            noticeRows =
                    all.stream()
                            .sorted(Comparator.comparing(NoticeRow::at).reversed())
                            .limit(SHOWN)
                            .toList();
        }
        return noticeRows;
    }

    private static NoticeRow row(OwnMail mail) {
        return new NoticeRow(mail.at(), mail.subject(), "", "", "", true);
    }

    /** What somebody below was late with is read no more once it is done, so this is said. */
    private NoticeRow row(Event event) {
        boolean over = isOver(event);
        String name = eventWords.name(event);
        return new NoticeRow(
                event.createdAt(),
                over ? name + Texts.in(names.locale()).getString("home.workDone") : name,
                eventWords.details(event),
                words.about(event.caseType(), event.caseId()),
                over ? "" : CasePlaces.href(callers.current(), event.caseType(), event.caseId()),
                false);
    }

    private boolean isOver(Event event) {
        return ESCALATED.equals(event.type())
                && callers.current()
                        .authority()
                        .filter(own -> escalations.isOver(own, event.caseType(), event.caseId()))
                        .isPresent();
    }
}
