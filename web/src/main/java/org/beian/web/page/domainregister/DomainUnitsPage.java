package org.beian.web.page.domainregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.domainregister.unit.DomainUnitFilter;
import org.beian.domainregister.unit.DomainUnitKind;
import org.beian.domainregister.unit.DomainUnits;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.component.UnitFilters;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the list of the registry and the registrars, beside the list of address units on
 * the ministry's page of units. List, filters and position are URL parameters.
 */
@Named
@RequestScoped
@Clause("10.2")
public class DomainUnitsPage {

    private static final String DOMAINS = "domains";

    @Inject DomainUnits units;
    @Inject DomainUnitRows rows;
    @Inject RegisterWords words;
    @Inject Choices choices;
    @Inject UnitFilters filters;
    @Inject Addressed address;

    private KeysetModel<DomainUnitRow> list;

    /** Whether the units of domains are listed, not those of addresses. */
    public boolean isChosen() {
        return address.text("register").equals(DOMAINS);
    }

    public List<Link> getRegisters() {
        return List.of(
                new Link(words.text("units.title"), "", address.path(), !isChosen()),
                new Link(words.text("domainUnits.title"), "", getPath(), isChosen()));
    }

    /** The list without filters. */
    public String getPath() {
        return Addressed.href(address.path(), "register", DOMAINS);
    }

    public List<SelectItem> getProvinces() {
        return choices.provinces();
    }

    public List<SelectItem> getKinds() {
        return choices.of(DomainUnitKind.values());
    }

    /** The units in the order of their codes. */
    public KeysetModel<DomainUnitRow> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            DomainUnitRow::code,
                            query ->
                                    units.list(filter(), query.after(), query.limit()).stream()
                                            .map(rows::of)
                                            .toList());
        }
        return list;
    }

    /** URL of the list with its filters. */
    public String getAddress() {
        return filters.on(getPath());
    }

    /** Whether anything is filtered. */
    public boolean isFiltered() {
        return !getAddress().equals(getPath());
    }

    /** Leads to the list with other filters. */
    public void filterAnew() {
        PageErrors.goTo(getAddress());
    }

    private DomainUnitFilter filter() {
        return new DomainUnitFilter(
                Choices.province(filters.getProvince()),
                Choices.chosen(filters.getKind(), DomainUnitKind.class),
                filters.isLate(),
                filters.isOpen());
    }
}
