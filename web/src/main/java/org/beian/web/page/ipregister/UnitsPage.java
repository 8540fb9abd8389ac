package org.beian.web.page.ipregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.ipregister.supervision.IpUnitFilter;
import org.beian.ipregister.supervision.IpUnits;
import org.beian.ipregister.unit.IpUnitKind;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.component.UnitFilters;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the list of the units that file addresses and that the ministry or the bureau
 * supervises; filters and position are URL parameters.
 */
@Named
@RequestScoped
@Clause("9.1")
public class UnitsPage {

    private static final String MINISTRY = "ministry";
    private static final String BUREAU = "bureau";

    @Inject IpUnits units;
    @Inject UnitRows rows;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Choices choices;
    @Inject UnitFilters filters;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.supervisor}")
    String supervisor;

    private KeysetModel<UnitRow> list;

    public void enter() {
        if (PageErrors.ifThere(() -> units.list(IpUnitFilter.ALL, null, 1)).isEmpty()) {
            PageErrors.notFound();
        }
    }

    /** Whether units of all provinces are listed, and units of the ministry. */
    public boolean isNational() {
        return callers.current().has(Roles.MINISTRY);
    }

    public List<SelectItem> getProvinces() {
        return choices.provinces();
    }

    public List<SelectItem> getKinds() {
        return choices.of(IpUnitKind.values());
    }

    public List<SelectItem> getSupervisors() {
        return List.of(
                new SelectItem(MINISTRY, words.text("unit.ministry")),
                new SelectItem(BUREAU, words.text("unit.bureaus")));
    }

    /** The units in the order of their codes. */
    public KeysetModel<UnitRow> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            UnitRow::code,
                            query ->
                                    units.list(filter(), query.after(), query.limit()).stream()
                                            .map(rows::of)
                                            .toList());
        }
        return list;
    }

    /** URL of the list with its filters. */
    public String getAddress() {
        return Addressed.with(filters.on(getPath()), "supervisor", supervisor);
    }

    /** URL of the list without filters. */
    public String getPath() {
        return address.path();
    }

    /** Whether anything is filtered. */
    public boolean isFiltered() {
        return !getAddress().equals(getPath());
    }

    /** Leads to the list with other filters. */
    public void filterAnew() {
        PageErrors.goTo(getAddress());
    }

    private IpUnitFilter filter() {
        return new IpUnitFilter(
                Choices.province(filters.getProvince()),
                Choices.chosen(filters.getKind(), IpUnitKind.class),
                supervisor != null && List.of(MINISTRY, BUREAU).contains(supervisor)
                        ? supervisor.equals(MINISTRY)
                        : null,
                filters.isLate(),
                filters.isOpen());
    }

    public String getSupervisor() {
        return supervisor;
    }

    public void setSupervisor(String chosen) {
        supervisor = chosen;
    }
}
