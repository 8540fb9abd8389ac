package org.beian.annualaudit.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.beian.annualaudit.AuditItem;
import org.beian.persistence.NativeQuery;

/** Store of the differences of an item: writes only what is another than before. */
@ApplicationScoped
class DifferenceStore {

    @Inject EntityManager em;
    @Inject AuditDifferences differences;
    @Inject Clock clock;

    /** Brings the rows of an item to what was found now; gives the number that stand. */
    int keep(AuditItem item, Collection<FoundDifference> found) {
        Map<String, Difference> before = new HashMap<>();
        differences.of(item.id()).forEach(each -> before.put(each.kind() + each.about(), each));
        Map<String, FoundDifference> now = new LinkedHashMap<>();
        found.forEach(each -> now.putIfAbsent(each.kind() + each.about(), each));
        now.forEach(
                (key, each) -> {
                    Difference known = before.remove(key);
                    if (known == null) {
                        add(item.id(), each);
                    } else if (!known.stands() || !isSame(known, each)) {
                        renew(item.id(), each, known);
                    }
                });
        before.values().stream().filter(Difference::stands).forEach(gone -> close(item.id(), gone));
        if (item.standing() != now.size()) {
            item.differ(now.size());
        }
        return now.size();
    }

    private static boolean isSame(Difference known, FoundDifference found) {
        return Objects.equals(known.filedValue(), found.filedValue())
                && Objects.equals(known.foundValue(), found.foundValue());
    }

    private void add(Long item, FoundDifference found) {
        NativeQuery.of(
                        em,
                        """
                        insert into audit_difference (audit_item_id, kind, about, filed_value,
                          found_value, found_at) values (?, ?, ?, ?, ?, ?)""",
                        item,
                        found.kind().name(),
                        found.about(),
                        found.filedValue(),
                        found.foundValue(),
                        clock.instant())
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
