package org.beian.enforcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beian.code.CodeTables;

/** Dated table of violations, which the ministry keeps with the other facts (16.1). */
@ApplicationScoped
public class Violations {

    /** Name of the code table. */
    public static final String TABLE = "violations";

    @Inject CodeTables codes;

    /** The one of a code that is valid on a day. */
    public Optional<Violation> find(String code, LocalDate on) {
        return code == null ? Optional.empty() : codes.find(TABLE, code, on).map(Violation::of);
    }

    /** All that are valid on a day, in the table's order. */
    public List<Violation> validOn(LocalDate on) {
        return codes.validOn(TABLE, on).stream().map(Violation::of).toList();
    }

    /** Name of a code on a day; the code itself where it never had one. */
    public String name(String code, LocalDate on, Locale locale) {
        return codes.named(TABLE, code, on).map(row -> row.name(locale)).orElse(code);
    }
}
