package org.beian.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.beian.account.Roles;
import org.beian.code.CodeRow;
import org.beian.code.CodeTables;
import org.beian.value.VisibleText;

/**
 * Table of the rows of all code tables. The program itself acts by the codes of some: their names
 * may change, their codes not.
 */
@ApplicationScoped
class CodeTable extends RowTable<CodeRow> {

    private static final Set<String> FIXED =
            Set.of(
                    "access-methods",
                    "attachment-purposes",
                    "event-types",
                    "filing-kinds",
                    "provider-types",
                    "unfiled-results");

    /** Tables that no law writes. */
    private static final Set<String> OF_OPERATOR = Set.of("event-types", "languages");

    private static final String VIOLATIONS = "violations";
    private static final String MEASURE = "(RECTIFICATION|WARNING|FINE|CLOSURE|CANCELLATION)";

    /** One or more measures against a violation. */
    private static final String MEASURES = MEASURE + "(," + MEASURE + ")*";

    private static final Pattern CLAUSE = Pattern.compile("[1-9]\\d?(\\.[1-9]\\d?){0,2}");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d?");
    private static final Pattern HOLDER = Pattern.compile("ORGANISATION|PERSON");
    private static final Pattern VIOLATION =
            Pattern.compile("[^|]{1,300}\\|[^|]{1,300}\\|" + MEASURES + "\\|(\\d{1,9}-\\d{1,9})?");

    /**
     * Tables whose detail is read by the program: a clause, a number, a kind of holder, the basis,
     * measures and fine of a violation.
     */
    private static final Map<String, Pattern> DETAILS =
            Map.of(
                    "refusal-reasons",
                    CLAUSE,
                    "cancellation-refusal-reasons",
                    CLAUSE,
                    "natures",
                    NUMBER,
                    "document-types",
                    HOLDER,
                    VIOLATIONS,
                    VIOLATION);

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_DETAIL = 1000;
    private static final int LAST_PLACE = 100_000;

    @Inject CodeTables codes;

    CodeTable() {
        super(FactKind.CODE, CodeRow.class);
    }

    @Override
    FactKey keyOf(CodeRow row) {
        return new FactKey(kind(), row.code(), row.table());
    }

    @Override
    FactContent contentOf(CodeRow row) {
        return new FactContent(row.nameZh(), row.nameEn(), row.detail(), row.sortOrder());
    }

    @Override
    CodeRow row(FactKey key, LocalDate from, FactContent content) {
        return new CodeRow(
                        key.scope(),
                        key.name(),
                        from,
                        null,
                        content.value(),
                        content.english(),
                        content.detail())
                .at(content.place());
    }

    @Override
    public void check(FactKey key, FactContent content, boolean first) {
        if (!codes.names().contains(key.scope()) || !key.name().matches("\\S{1,60}")) {
            throw FactRefusal.FACT_NAME_UNKNOWN.of();
        }
        if (first && FIXED.contains(key.scope())) {
            throw FactRefusal.FACT_CODES_FIXED.of();
        }
        boolean valid =
                isName(content.value())
                        && isName(content.english())
                        && isDetail(key.scope(), content.detail())
                        && content.place() >= 0
                        && content.place() <= LAST_PLACE;
        if (!valid) {
            throw FactRefusal.FACT_VALUE_INVALID.of();
        }
    }

    private static boolean isName(String name) {
        return name != null
                && !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && VisibleText.isLine(name);
    }

    private static boolean isDetail(String table, String detail) {
        if (DETAILS.containsKey(table)) {
            return detail != null
                    && DETAILS.get(table).matcher(detail).matches()
                    && (!table.equals(VIOLATIONS) || isRanged(detail));
        }
        return detail == null || detail.length() <= LONGEST_DETAIL && VisibleText.isLine(detail);
    }

    /** A fine has a range from low to high; without a fine there is none. */
    private static boolean isRanged(String violation) {
        String[] parts = violation.split("\\|", -1);
        boolean fined = List.of(parts[2].split(",")).contains("FINE");
        if (parts[3].isEmpty()) {
            return !fined;
        }
        String[] range = parts[3].split("-");
        return fined && Long.parseLong(range[0]) <= Long.parseLong(range[1]);
    }

    @Override
    public boolean mayEnd(FactKey key) {
        return !FIXED.contains(key.scope());
    }

    @Override
    public String keeper(FactKey key) {
        return OF_OPERATOR.contains(key.scope()) ? Roles.OPERATOR : Roles.MINISTRY;
    }
}
