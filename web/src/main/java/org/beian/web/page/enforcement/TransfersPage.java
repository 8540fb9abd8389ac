package org.beian.web.page.enforcement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beian.enforcement.TransferPhase;
import org.beian.enforcement.transfer.TransferReading;
import org.beian.enforcement.transfer.TransferView;
import org.beian.law.Clause;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.component.StateFilters;
import org.beian.web.page.list.KeyedListPage;

/** Backing bean of the list of transfers from and to a bureau, or of all for the ministry. */
@Named
@RequestScoped
@Clause("16.2")
public class TransfersPage extends KeyedListPage<TransferView> {

    @Inject TransferReading reading;
    @Inject TransferQuery query;
    @Inject RegisterWords words;
    @Inject StateFilters filters;

    private String direction;

    /** Links to each phase, with its number; for the ministry what it assigns stands first. */
    public List<Link> getFilters() {
        Stream<TransferPhase> phases = Stream.of(TransferPhase.values());
        return filters.counted(
                isNational()
                        ? phases.sorted(
                                Comparator.comparing(each -> each != TransferPhase.ASSIGNMENT))
                        : phases,
                query.phase(),
                phase -> reading.count(query.of(phase)),
                query::href);
    }

    @Override
    protected List<TransferView> rows(Long after, int limit) {
        return reading.list(query.filter(), after, limit);
    }

    @Override
    protected Long id(TransferView row) {
        return row.id();
    }

    @Override
    protected long number() {
        return reading.count(query.filter());
    }

    @Override
    public String getAddress() {
        return query.href();
    }

    /** Directions, seen from the bureau. */
    public List<SelectItem> getDirections() {
        return Stream.of(TransferQuery.IN, TransferQuery.OUT)
                .map(each -> new SelectItem(each, words.text("direction." + each)))
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
        return entered(direction, TransferQuery.DIRECTION);
    }

    public void setDirection(String chosen) {
        direction = chosen == null ? "" : chosen;
    }
}
