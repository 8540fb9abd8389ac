package org.beian.web.page.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beian.account.AccountSearch;
import org.beian.party.UnitSummary;

/**
 * Search for units by the beginning of their name or code, for the administrator's fields of type
 * {@code unit}.
 */
@Named
@RequestScoped
public class UnitPicker {

    private static final int MOST = 20;

    @Inject AccountSearch search;

    private final Map<String, String> names = new HashMap<>();

    /** Codes of the units found. */
    public List<String> complete(String text) {
        List<UnitSummary> found = search.units(text, MOST);
        found.forEach(unit -> names.put(unit.code(), unit.name()));
        return found.stream().map(UnitSummary::code).toList();
    }

    /** Name of a unit with its code; empty for no unit. */
    public String name(String code) {
        if (code == null || code.isEmpty()) {
            return "";
        }
        String name = names.computeIfAbsent(code, search::unitName);
        return name.isEmpty() ? "" : name + " • " + code;
    }
}
