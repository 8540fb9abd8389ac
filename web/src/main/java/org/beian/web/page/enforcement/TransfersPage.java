package org.beian.web.page.enforcement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beian.enforcement.TransferPhase;
import org.beian.enforcement.transfer.TransferReading;
import org.beian.enforcement.transfer.TransferView;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Task;
import org.beian.web.page.list.KeysetModel;

/** Backing bean of the list of transfers from and to a bureau, or of all for the ministry. */
@Named
@RequestScoped
@Clause("16.2")
public class TransfersPage {

    @Inject TransferReading reading;
    @Inject TransferQuery query;
    @Inject RegisterWords words;
    @Inject Addressed address;

    private KeysetModel<TransferView> list;
    private String direction;
    private String search;

    /** Links to each phase, with its number; for the ministry what it assigns stands first. */
    public List<Link> getFilters() {
        Stream<TransferPhase> phases = Stream.of(TransferPhase.values());
        return (isNational()
                        ? Stream.concat(
                                Stream.of(TransferPhase.ASSIGNMENT),
                                phases.filter(each -> each != TransferPhase.ASSIGNMENT))
                        : phases)
                .map(this::link)
                .toList();
    }

    private Link link(TransferPhase phase) {
        return new Link(
                words.name(phase),
                Task.shown(counted(phase)),
                query.href(Map.of(TransferQuery.STATE, phase.name())),
                phase == query.phase());
    }

    private int counted(TransferPhase phase) {
        return Math.toIntExact(reading.count(query.of(phase)));
    }

    public KeysetModel<TransferView> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            view -> view.id().toString(),
                            asked ->
                                    reading.list(
                                            query.filter(),
                                            Addressed.id(asked.after()).orElse(null),
                                            asked.limit()));
        }
        return list;
    }

    /** Number of transfers that match, counted up to 1,001. */
    public int getTotal() {
        return counted(query.phase());
    }

    /** URL of the list with its filter. */
    public String getAddress() {
        return query.href();
    }

    /** URL of the same list as a CSV file. */
    public String getExport() {
        return getAddress().replace(".xhtml", ".csv");
    }

    /** Folder of the reader's pages. */
    public String getFolder() {
        return address.folder();
    }

    /** Whether the ministry reads, which sees those of all bureaus. */
    public boolean isNational() {
        return "ministry".equals(getFolder());
    }

    /** Directions, seen from the bureau. */
    public List<SelectItem> getDirections() {
        return Stream.of(TransferQuery.IN, TransferQuery.OUT)
                .map(each -> new SelectItem(each, words.text("transfer.direction." + each)))
                .toList();
    }

    /** Leads to the list with what was entered. */
    public void find() {
        PageErrors.goTo(
                query.href(
                        Map.of(
                                TransferQuery.SEARCH,
                                getSearch(),
                                TransferQuery.DIRECTION,
                                getDirection())));
    }

    public String getDirection() {
        return direction == null ? address.text(TransferQuery.DIRECTION) : direction;
    }

    public void setDirection(String chosen) {
        direction = chosen == null ? "" : chosen;
    }

    public String getSearch() {
        return search == null ? address.text(TransferQuery.SEARCH) : search;
    }

    public void setSearch(String entered) {
        search = entered == null ? "" : entered.strip();
    }
}
