package org.beian.web.page.fact;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.fact.FactChange;
import org.beian.fact.FactFilter;
import org.beian.fact.FactKey;
import org.beian.fact.FactKind;
import org.beian.fact.FactPeriod;
import org.beian.fact.FactReading;
import org.beian.fact.FactVersion;
import org.beian.value.Province;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the list of facts of a kind, and of the way to a fact that has no version yet.
 */
@Named
@RequestScoped
public class FactsPage {

    private static final String ALL = "ALL";

    @Inject FactReading reading;
    @Inject FactWords words;
    @Inject FactRules rules;
    @Inject Callers callers;

    @Inject Addressed address;

    private KeysetModel<FactVersion> list;
    private String askedKind;
    private String scope;
    private String askedPeriod;
    private String newName;
    private String newScope;

    @PostConstruct
    void read() {
        askedKind = address.text("kind");
        scope = address.text("scope");
        askedPeriod = address.text("period");
    }

    /** The versions, by fact and day. */
    public KeysetModel<FactVersion> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            FactsPage::place,
                            query ->
                                    reading.list(
                                            getFilter(), version(query.after()), query.limit()));
        }
        return list;
    }

    private static String place(FactVersion one) {
        return String.join(" ", one.key().name(), one.from().toString(), one.key().scope());
    }

    private FactVersion version(String place) {
        String[] parts = place.split(" ", 3);
        try {
            return parts.length < 3
                    ? null
                    : new FactVersion(
                            new FactKey(getKind(), parts[0], parts[2]),
                            LocalDate.parse(parts[1]),
                            null,
                            null);
        } catch (DateTimeException none) {
            return null;
        }
    }

    public FactFilter getFilter() {
        return new FactFilter(getKind(), scope, period());
    }

    public long getTotal() {
        return reading.count(getFilter());
    }

    /** The kind in the address, else the one that the caller keeps. */
    public FactKind getKind() {
        return Stream.of(FactKind.values())
                .filter(one -> one.name().equals(askedKind))
                .findFirst()
                .orElse(
                        callers.current().has(Roles.MINISTRY)
                                ? FactKind.SEVERITY
                                : FactKind.SETTING);
    }

    private FactPeriod period() {
        return Stream.of(FactPeriod.values())
                .filter(one -> one.name().equals(askedPeriod))
                .findFirst()
                .orElse(ALL.equals(askedPeriod) ? null : FactPeriod.IN_FORCE);
    }

    public FactKind[] getKinds() {
        return FactKind.values();
    }

    /** URL of the list of another kind. */
    public String of(FactKind kind) {
        return words.list(kind);
    }

    /** URL of the list with its filters. */
    public String getAddress() {
        return filtered(words.list(getKind()));
    }

    /** URL of the download with its filters. */
    public String getExport() {
        return filtered(Addressed.href(words.file(), "kind", getKind().name()));
    }

    private String filtered(String href) {
        return Addressed.with(Addressed.with(href, "scope", scope), "period", askedPeriod);
    }

    /** Leads to the list with the filters chosen. */
    public void find() {
        PageErrors.goTo(getAddress());
    }

    public List<SelectItem> getPeriods() {
        return Stream.concat(Stream.of(FactPeriod.values()).map(Enum::name), Stream.of(ALL))
                .map(one -> new SelectItem(one, words.text("FactPeriod." + one)))
                .toList();
    }

    /** Code tables, or provinces. */
    public List<SelectItem> getScopes() {
        return getKind() == FactKind.CODE
                ? reading.codeTables().stream()
                        .map(one -> new SelectItem(one, words.table(one)))
                        .toList()
                : Stream.of(Province.values())
                        .map(one -> new SelectItem(one.regionCode(), words.province(one)))
                        .toList();
    }

    /** Settings that a province may have of its own, or rules; empty where one writes the name. */
    public List<SelectItem> getNames() {
        return rules.names(getKind()).stream()
                .map(one -> new SelectItem(one, words.name(new FactKey(getKind(), one, ""))))
                .sorted(Comparator.comparing(SelectItem::getLabel))
                .toList();
    }

    public FactPeriod periodOf(FactVersion one) {
        return one.periodOn(words.today());
    }

    /** What waits for a second person. */
    public List<FactChange> getProposed() {
        return reading.proposed(getKind());
    }

    /** Whether the caller keeps facts of this kind; of the code tables each keeps some. */
    public boolean isKept() {
        return getKind() == FactKind.CODE || callers.current().has(getKind().keeper());
    }

    /** Leads to the page of a fact, where its first version can be entered. */
    public void begin() {
        PageErrors.goTo(
                Addressed.with(
                        words.page(new FactKey(getKind(), newName, newScope)), "act", "change"));
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String chosen) {
        scope = chosen;
    }

    public String getPeriod() {
        return period() == null ? ALL : period().name();
    }

    public void setPeriod(String chosen) {
        askedPeriod = chosen;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String entered) {
        newName = entered;
    }

    public String getNewScope() {
        return newScope;
    }

    public void setNewScope(String chosen) {
        newScope = chosen;
    }
}
