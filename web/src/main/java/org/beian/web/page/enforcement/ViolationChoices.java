package org.beian.web.page.enforcement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.code.CodeTables;
import org.beian.web.page.component.RegisterWords;

/** Violations of the dated table that the ministry keeps, to choose from and by their names. */
@RequestScoped
public class ViolationChoices {

    private static final String TABLE = "violations";

    @Inject CodeTables codes;
    @Inject RegisterWords words;

    /** Those of today. */
    public List<SelectItem> all() {
        return codes.validOn(TABLE, words.today()).stream()
                .map(row -> new SelectItem(row.code(), row.name(words.locale())))
                .toList();
    }

    /** Name of a violation; empty for none. */
    public String name(String code) {
        return code == null ? "" : words.code(TABLE, code);
    }
}
