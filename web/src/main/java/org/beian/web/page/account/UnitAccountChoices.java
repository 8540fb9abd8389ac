package org.beian.web.page.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.List;
import java.util.ResourceBundle;
import org.beian.account.unit.UnitAccountFilter;
import org.beian.account.unit.UnitAccountSearch;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;

/** Choices of a unit's administrator: states, the roles and the officers of its unit. */
@RequestScoped
public class UnitAccountChoices {

    static final List<String> STATES = List.of("ENABLED", "DISABLED");

    @Inject UnitAccountSearch search;
    @Inject Frame frame;

    List<SelectItem> states() {
        ResourceBundle texts = Texts.of("Accounts", frame.getLocale());
        return STATES.stream()
                .map(each -> new SelectItem(each, texts.getString("account.state." + each)))
                .toList();
    }

    List<SelectItem> roles() {
        ResourceBundle names = Texts.in(frame.getLocale());
        return search.roles().stream()
                .map(role -> new SelectItem(role, names.getString("Role." + role)))
                .toList();
    }

    List<SelectItem> officers() {
        return search.officers().stream()
                .map(each -> new SelectItem(each.id().toString(), each.name()))
                .toList();
    }

    /** The state in the URL of a filter; null for all. */
    public static String state(UnitAccountFilter filter) {
        return filter.enabled() == null ? null : filter.enabled() ? "ENABLED" : "DISABLED";
    }

    /** The filter that parameters of the list's URL name; anything unknown lets all through. */
    public static UnitAccountFilter filter(String begin, String state) {
        return new UnitAccountFilter(
                begin == null ? "" : begin,
                "ENABLED".equals(state)
                        ? Boolean.TRUE
                        : "DISABLED".equals(state) ? Boolean.FALSE : null);
    }
}
