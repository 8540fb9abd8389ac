package org.beian.web.page.domainregister;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.domainregister.unit.DomainUnitFilter;
import org.beian.domainregister.unit.DomainUnitKind;
import org.beian.domainregister.unit.DomainUnitLine;
import org.beian.domainregister.unit.DomainUnits;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choice;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.KeysetPage;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of the list of the registry and the registrars, beside the list of address units on
 * the ministry's page of units. List, filters and position are URL parameters.
 */
@Named
@RequestScoped
@Clause("10.2")
public class DomainUnitsPage {

    private static final int PAGE = 20;
    private static final String DOMAINS = "domains";
    private static final List<String> FILTERS = List.of("province", "kind", "late", "open");
    private static final List<String> KEPT =
            List.of("register", "province", "kind", "late", "open");

    @Inject DomainUnits units;
    @Inject DomainUnitRows rows;
    @Inject RegisterWords words;
    @Inject Choices choices;
    @Inject Addressed address;

    private KeysetPage<DomainUnitLine> page;

    @PostConstruct
    void prepare() {
        page = new KeysetPage<>(PAGE, limit -> units.list(filter(), address.text("after"), limit));
    }

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

    public List<Choice> getProvinces() {
        return choices.provinces();
    }

    public List<Choice> getKinds() {
        return choices.of("kind", DomainUnitKind.values());
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

    public List<DomainUnitRow> getRows() {
        return page.shown().stream().map(rows::of).toList();
    }

    public String getFirstHref() {
        return address.text("after").isEmpty() ? "" : address.keeping(KEPT);
    }

    public String getNextHref() {
        return page.lastBeforeMore()
                .map(last -> Addressed.with(address.keeping(KEPT), "after", last.code()))
                .orElse("");
    }

    private DomainUnitFilter filter() {
        return new DomainUnitFilter(
                choices.province(),
                choices.chosen("kind", DomainUnitKind.class),
                isLate(),
                isOpen());
    }
}
