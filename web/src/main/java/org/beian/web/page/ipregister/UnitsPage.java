package org.beian.web.page.ipregister;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.ipregister.supervision.IpUnitFilter;
import org.beian.ipregister.supervision.IpUnitLine;
import org.beian.ipregister.supervision.IpUnits;
import org.beian.ipregister.unit.IpUnitKind;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choice;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.KeysetPage;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of the list of the units that file addresses and that the ministry or the bureau
 * supervises; filters and position are URL parameters.
 */
@Named
@RequestScoped
@Clause("9.1")
public class UnitsPage {

    private static final int PAGE = 20;
    private static final String MINISTRY = "ministry";
    private static final String BUREAU = "bureau";
    private static final List<String> FILTERS =
            List.of("province", "kind", "supervisor", "late", "open");

    @Inject IpUnits units;
    @Inject UnitRows rows;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Choices choices;
    @Inject Addressed address;

    private KeysetPage<IpUnitLine> page;

    @PostConstruct
    void prepare() {
        page = new KeysetPage<>(PAGE, limit -> units.list(filter(), address.text("after"), limit));
    }

    public void enter() {
        if (PageErrors.ifThere(() -> units.list(IpUnitFilter.ALL, null, 1)).isEmpty()) {
            PageErrors.notFound();
        }
    }

    public String getPath() {
        return address.path();
    }

    /** Whether units of all provinces are listed, and units of the ministry. */
    public boolean isNational() {
        return callers.current().has(Roles.MINISTRY);
    }

    public List<Choice> getProvinces() {
        return choices.provinces();
    }

    public List<Choice> getKinds() {
        return choices.of("kind", IpUnitKind.values());
    }

    public List<Choice> getSupervisors() {
        return List.of(
                choices.of("supervisor", MINISTRY, words.text("unit.ministry")),
                choices.of("supervisor", BUREAU, words.text("unit.bureaus")));
    }

    public boolean isLate() {
        return address.number("late") == 1;
    }

    public boolean isOpen() {
        return address.number("open") == 1;
    }

    /** Whether anything is filtered. */
    public boolean isFiltered() {
        return FILTERS.stream().anyMatch(name -> !address.text(name).isEmpty());
    }

    public List<UnitRow> getRows() {
        return page.shown().stream().map(rows::of).toList();
    }

    public String getFirstHref() {
        return address.text("after").isEmpty() ? "" : address.keeping(FILTERS);
    }

    public String getNextHref() {
        return page.lastBeforeMore()
                .map(last -> Addressed.with(address.keeping(FILTERS), "after", last.code()))
                .orElse("");
    }

    private IpUnitFilter filter() {
        String supervisor = address.text("supervisor");
        return new IpUnitFilter(
                choices.province(),
                choices.chosen("kind", IpUnitKind.class),
                List.of(MINISTRY, BUREAU).contains(supervisor) ? supervisor.equals(MINISTRY) : null,
                isLate(),
                isOpen());
    }
}
