package org.beian.web.page.annualaudit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beian.annualaudit.AuditItemPhase;
import org.beian.annualaudit.DifferenceKind;
import org.beian.annualaudit.answer.AuditItemReading;
import org.beian.annualaudit.answer.AuditItemView;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Task;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the list of audited websites: a sponsor's own, those to which a provider gives
 * access, or those that an authority audits.
 */
@Named
@RequestScoped
@Clause("18.2")
public class AuditItemsPage {

    @Inject AuditItemReading reading;
    @Inject AuditItemQuery query;
    @Inject RegisterWords words;
    @Inject Choices choices;
    @Inject Addressed address;

    private KeysetModel<AuditItemView> list;
    private String kind;
    private String search;

    /** Links to each phase, with its number. */
    public List<Link> getFilters() {
        return Stream.of(AuditItemPhase.values()).map(this::link).toList();
    }

    private Link link(AuditItemPhase phase) {
        return new Link(
                words.name(phase),
                Task.shown(counted(phase)),
                query.href(Map.of(AuditItemQuery.STATE, phase.name())),
                phase == query.phase());
    }

    private int counted(AuditItemPhase phase) {
        return Math.toIntExact(reading.count(query.of(phase)));
    }

    public KeysetModel<AuditItemView> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            item -> item.id().toString(),
                            asked ->
                                    reading.list(
                                            query.filter(),
                                            Addressed.id(asked.after()).orElse(null),
                                            asked.limit()));
        }
        return list;
    }

    /** Number of websites that match, counted up to 1,001. */
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

    /** Page of one website, from the context root. */
    public String getPage() {
        return address.path().replace("s.xhtml", ".xhtml");
    }

    /** Folder of the reader's pages. */
    public String getFolder() {
        return address.folder();
    }

    /** Whether the reader confirms several at once: a provider, of what waits for its sponsors. */
    public boolean isConfirmable() {
        return "provider".equals(getFolder())
                && (query.phase() == AuditItemPhase.SPONSOR
                        || query.phase() == AuditItemPhase.OVERDUE);
    }

    /** Whether the reader decides on several at once: a bureau, of what waits for it. */
    public boolean isDecidable() {
        return "bureau".equals(getFolder())
                && (query.phase() == AuditItemPhase.EXPLAINED
                        || query.phase() == AuditItemPhase.OVERDUE);
    }

    /** Whether what waits was explained, so that it can be accepted. */
    public boolean isExplained() {
        return query.phase() == AuditItemPhase.EXPLAINED;
    }

    public List<SelectItem> getKinds() {
        return choices.of(DifferenceKind.values());
    }

    /** Leads to the list with what was entered. */
    public void find() {
        PageErrors.goTo(
                query.href(
                        Map.of(
                                AuditItemQuery.SEARCH,
                                getSearch(),
                                AuditItemQuery.KIND,
                                getKind())));
    }

    public String getKind() {
        return kind == null ? address.text(AuditItemQuery.KIND) : kind;
    }

    public void setKind(String chosen) {
        kind = chosen == null ? "" : chosen;
    }

    public String getSearch() {
        return search == null ? address.text(AuditItemQuery.SEARCH) : search;
    }

    public void setSearch(String entered) {
        search = entered == null ? "" : entered.strip();
    }
}
