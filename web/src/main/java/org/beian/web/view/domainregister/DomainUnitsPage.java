package org.beian.web.view.domainregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.beian.domainregister.DomainUnitFilter;
import org.beian.domainregister.DomainUnitKind;
import org.beian.domainregister.DomainUnitLine;
import org.beian.domainregister.DomainUnits;
import org.beian.law.Clause;
import org.beian.value.Province;
import org.beian.web.view.Addressed;
import org.beian.web.view.Choice;
import org.beian.web.view.KeysetPage;
import org.beian.web.view.Link;
import org.beian.web.view.RegisterWords;

/**
 * The registry and the registrars, beside the units of addresses on the ministry's page of units;
 * which of the two lists, filters and place stand in the address.
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
    @Inject Addressed address;

    private final KeysetPage<DomainUnitLine> page =
            new KeysetPage<>(PAGE, limit -> units.list(filter(), address.text("after"), limit));

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
        return Stream.of(Province.values())
                .map(each -> choice("province", each.regionCode(), words.region(each.regionCode())))
                .toList();
    }

    public List<Choice> getKinds() {
        return Stream.of(DomainUnitKind.values())
                .map(each -> choice("kind", each.name(), words.name(each)))
                .toList();
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

    private Choice choice(String name, String value, String label) {
        return new Choice(value, label, value.equals(address.text(name)));
    }

    private DomainUnitFilter filter() {
        return new DomainUnitFilter(
                Stream.of(Province.values())
                        .filter(each -> each.regionCode().equals(address.text("province")))
                        .findFirst()
                        .orElse(null),
                Stream.of(DomainUnitKind.values())
                        .filter(each -> each.name().equals(address.text("kind")))
                        .findFirst()
                        .orElse(null),
                isLate(),
                isOpen());
    }
}
