package org.beian.domainregister.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.beian.domainregister.record.DomainItem;
import org.beian.domainregister.record.DomainItem.Form;
import org.beian.domainregister.report.DomainSql;
import org.beian.law.Clause;
import org.beian.trail.Masking;
import org.beian.value.DomainName;

/** Queries on single domains of the register: their versions and their neighbours. */
@ApplicationScoped
class DomainVersions {

    private static final int MOST = 200;
    private static final int NEIGHBOURS = 5;
    private static final int BEFORE_ITEMS = 8;

    private static final String ITEMS =
            DomainItem.ALL.stream()
                    .map(item -> "r." + item.stored())
                    .collect(Collectors.joining(", "));

    private static final String SELECT =
            """
            select r.unit_id, u.name, r.registered, r.expires, r.valid_from, %s, %s, %s, %s
            from %s r join unit u on u.id = r.unit_id where r.domain = ?""";

    private static final String VERSIONS =
            "%s union all %s order by 5 desc, 8 desc"
                    .formatted(
                            SELECT.formatted(
                                    "cast(null as date)",
                                    "cast(null as varchar(10))",
                                    "r.import_id",
                                    ITEMS,
                                    "domain_record"),
                            SELECT.formatted(
                                    "r.valid_to", "r.ending", "r.ended_by", ITEMS, "domain_past"));

    @Inject DomainSql sql;

    /**
     * All versions that units reported, the newest first; at most 200.
     *
     * @param seesAll whether the caller sees the personal items of what a unit reported
     */
    @Clause("B4")
    List<DomainVersion> of(DomainName domain, Predicate<Long> seesAll) {
        return sql.rows(MOST, VERSIONS, domain.toString(), domain.toString()).stream()
                .map(row -> version(domain, row, seesAll))
                .toList();
    }

    /** Domains next to a name in the order of the register. */
    List<String> next(DomainName domain, boolean after) {
        String question =
                """
                select distinct domain from domain_record where domain %s ?
                order by domain %s fetch first %d rows only"""
                        .formatted(after ? ">" : "<", after ? "" : "desc", NEIGHBOURS);
        List<String> found = new ArrayList<>(sql.texts(NEIGHBOURS, question, domain.toString()));
        if (!after) {
            Collections.reverse(found);
        }
        return found;
    }

    /** The items of a version are columns by their order, so that a row is no record. */
    private static DomainVersion version(DomainName domain, Object[] row, Predicate<Long> seesAll) {
        Long unit = ((Number) row[0]).longValue();
        boolean all = seesAll.test(unit);
        Map<String, String> items = new LinkedHashMap<>();
        for (DomainItem item : DomainItem.ALL) {
            String text = (String) row[BEFORE_ITEMS + item.ordinal()];
            if (text != null) {
                items.put(item.column(), all ? text : masked(item, text));
            }
        }
        return new DomainVersion(
                domain.toString(),
                unit,
                (String) row[1],
                items,
                day(row[2]),
                day(row[3]),
                day(row[4]),
                day(row[5]),
                (String) row[6]);
    }

    /** An organisation's name is public; a person's name and contact data are not. */
    private static String masked(DomainItem item, String text) {
        if (item.column().endsWith("Name")) {
            return Masking.person(text);
        }
        boolean contact =
                item.form() == Form.EMAIL
                        || item.form() == Form.PHONE
                        || item.column().endsWith("Address");
        return contact ? Masking.contact(text) : text;
    }

    private static LocalDate day(Object column) {
        return column == null ? null : ((Date) column).toLocalDate();
    }
}
