package org.beian.web.page.party;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.filing.record.search.RegisterSearch;
import org.beian.party.UnitSummary;
import org.beian.web.page.component.RegisterWords;

/**
 * Search for access providers by the beginning of their name or code, for officials' fields of type
 * {@code provider}.
 */
@Named
@RequestScoped
public class ProviderPicker {

    private static final int MOST = 20;

    @Inject RegisterSearch search;
    @Inject RegisterWords words;

    /** Codes of the providers found. */
    public List<String> complete(String text) {
        return search.providers(text, MOST).stream().map(UnitSummary::code).toList();
    }

    /** Name of a provider with its code; empty for none. */
    public String name(String code) {
        return code == null || code.isEmpty() ? "" : words.unitOfCode(code) + " • " + code;
    }
}
