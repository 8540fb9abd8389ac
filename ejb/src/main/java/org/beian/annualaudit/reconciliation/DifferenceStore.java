package org.beian.annualaudit.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.beian.annualaudit.AuditItem;
import org.beian.persistence.NativeQuery;

/** Store of the differences of items: writes only what is another than before. */
@ApplicationScoped
class DifferenceStore {

    /** Rows of one insert. */
    private static final int ROWS = 50;

    @Inject EntityManager em;
    @Inject AuditDifferences differences;
    @Inject Clock clock;

    /** Row that is new. */
    private record Added(Long item, FoundDifference found) {}

    /**
     * Brings the rows of items to what was found now, and tells each how many stand.
     *
     * @param found by item; the items are locked, at most 500
     */
    void keep(Map<AuditItem, List<FoundDifference>> found) {
        Map<Long, List<Difference>> before =
                differences.of(found.keySet().stream().map(AuditItem::id).toList());
        List<Added> added = new ArrayList<>();
        found.forEach(
                (item, each) -> keep(item, before.getOrDefault(item.id(), List.of()), each, added));
        for (int from = 0; from < added.size(); from += ROWS) {
            add(added.subList(from, Math.min(from + ROWS, added.size())));
        }
    }

    private void keep(
            AuditItem item,
            List<Difference> stored,
            List<FoundDifference> found,
            List<Added> added) {
        Map<String, Difference> before = new HashMap<>();
        stored.forEach(each -> before.put(each.kind() + each.about(), each));
        Map<String, FoundDifference> now = new LinkedHashMap<>();
        found.forEach(each -> now.putIfAbsent(each.kind() + each.about(), each));
        now.forEach(
                (key, each) -> {
                    Difference known = before.remove(key);
                    if (known == null) {
                        added.add(new Added(item.id(), each));
                    } else if (!known.stands() || !isSame(known, each)) {
                        renew(item.id(), each, known);
                    }
                });
        before.values().stream().filter(Difference::stands).forEach(gone -> close(item.id(), gone));
        if (item.standing() != now.size()) {
            item.differ(now.size());
        }
    }

    private static boolean isSame(Difference known, FoundDifference found) {
        return Objects.equals(known.filedValue(), found.filedValue())
                && Objects.equals(known.foundValue(), found.foundValue());
    }

    private void add(List<Added> rows) {
        List<Object> values = new ArrayList<>();
        for (Added row : rows) {
            Collections.addAll(
                    values,
                    row.item,
                    row.found.kind().name(),
                    row.found.about(),
                    row.found.filedValue(),
                    row.found.foundValue(),
                    clock.instant());
        }
        NativeQuery.of(
                        em,
                        """
                        insert into audit_difference (audit_item_id, kind, about, filed_value,
                          found_value, found_at) values (?, ?, ?, ?, ?, ?)"""
                                + ", (?, ?, ?, ?, ?, ?)".repeat(rows.size() - 1),
                        values.toArray())
                .executeUpdate();
    }

    /** What was gone begins anew; what says something else began when it did. */
    private void renew(Long item, FoundDifference found, Difference known) {
        NativeQuery.of(
                        em,
                        """
                        update audit_difference set filed_value = ?, found_value = ?, found_at = ?,
                          gone_at = null where audit_item_id = ? and kind = ? and about = ?""",
                        found.filedValue(),
                        found.foundValue(),
                        known.stands() ? known.foundAt() : clock.instant(),
                        item,
                        found.kind().name(),
                        found.about())
                .executeUpdate();
    }

    private void close(Long item, Difference gone) {
        NativeQuery.of(
                        em,
                        """
                        update audit_difference set gone_at = ?
                        where audit_item_id = ? and kind = ? and about = ?""",
                        clock.instant(),
                        item,
                        gone.kind().name(),
                        gone.about())
                .executeUpdate();
    }
}
