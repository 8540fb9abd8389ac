package org.beian.annualaudit.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.beian.annualaudit.DifferenceKind;
import org.beian.persistence.NativeQuery;
import org.beian.persistence.ResultRecords;

/** Finder of the differences of audit items: those that stand before those that are gone. */
@ApplicationScoped
public class AuditDifferences {

    private static final int SEVERAL = 500;

    @Inject EntityManager em;

    private record Row(
            Long item,
            DifferenceKind kind,
            String about,
            String filedValue,
            String foundValue,
            Instant foundAt,
            Instant goneAt) {}

    /** Of one item. */
    public List<Difference> of(Long itemId) {
        return of(List.of(itemId)).getOrDefault(itemId, List.of());
    }

    /**
     * Of several, by item; one without any is not in it.
     *
     * @param itemIds at most 500
     */
    public Map<Long, List<Difference>> of(Collection<Long> itemIds) {
        if (itemIds.isEmpty()) {
            return Map.of();
        }
        if (itemIds.size() > SEVERAL) {
            throw new IllegalArgumentException("at most " + SEVERAL);
        }
        return ResultRecords.of(
                        NativeQuery.of(
                                em,
                                """
                                select audit_item_id, kind, about, filed_value, found_value, found_at, gone_at
                                from audit_difference where audit_item_id in (?)
                                order by audit_item_id, gone_at desc nulls first, kind, about""",
                                itemIds),
                        Row.class)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Row::item,
                                Collectors.mapping(
                                        row ->
                                                new Difference(
                                                        row.kind,
                                                        row.about,
                                                        row.filedValue,
                                                        row.foundValue,
                                                        row.foundAt,
                                                        row.goneAt),
                                        Collectors.toList())));
    }
}
