package org.beian.web.page.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingCounts;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingList;
import org.beian.notice.waiting.WaitingPosition;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.InTrayCounts;
import org.beian.web.page.frame.Task;
import org.beian.web.page.list.KeysetModel;

/** Backing bean of the in-tray: what waits for the caller from all procedures, by deadline. */
@Named
@RequestScoped
@Clause({"B1", "8.8"})
public class IntrayPage {

    private static final String PAGE = "/intray.xhtml";

    @Inject WaitingList waiting;
    @Inject InTrayCounts counts;
    @Inject IntrayRows rows;
    @Inject Frame frame;

    @Inject
    @ManagedProperty("#{param.kind}")
    String kind;

    private KeysetModel<IntrayRow> list;

    public KeysetModel<IntrayRow> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            IntrayRow::position,
                            query ->
                                    rows.of(
                                            waiting.next(
                                                    only(),
                                                    WaitingPosition.parse(query.after()),
                                                    query.limit())));
        }
        return list;
    }

    /** Number of entries that match, counted up to 1,001. */
    public int getTotal() {
        return shown().all();
    }

    /** Number of overdue entries that match; empty for none. */
    public String getOverdue() {
        return shown().overdue() == 0 ? "" : Task.shown(shown().overdue());
    }

    /** The kinds that may wait for the caller, with their numbers. */
    public List<SelectItem> getKinds() {
        return counts.now().entrySet().stream()
                .map(
                        each ->
                                new SelectItem(
                                        each.getKey().name(),
                                        each.getKey().text(frame.getLocale())
                                                + " "
                                                + Task.shown(each.getValue().all())))
                .toList();
    }

    /** URL of the list with its filter. */
    public String getAddress() {
        return Addressed.href(PAGE, "kind", kind);
    }

    /** URL of the same list as a CSV file. */
    public String getExport() {
        return Addressed.href("/intray/waiting.csv", "kind", kind);
    }

    /** Leads to the list with what was chosen. */
    public void find() {
        PageErrors.goTo(getAddress());
    }

    public String getChosen() {
        return kind;
    }

    public void setChosen(String name) {
        kind = name;
    }

    private WaitingKind only() {
        return WaitingKind.find(kind).orElse(null);
    }

    private WaitingCounts shown() {
        return only() == null
                ? InTrayCounts.sum(counts.now(), WaitingKind.values())
                : InTrayCounts.sum(counts.now(), only());
    }
}
