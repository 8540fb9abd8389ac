package org.beian.domainregister.record;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.beian.law.Clause;
import org.beian.persistence.CachedTable;
import org.beian.persistence.NativeQuery;
import org.beian.persistence.ResultRecords;

/** Table of remits: the unit that reports the names under a top level, by day (10.1). */
@ApplicationScoped
public class DomainRemits {

    @Inject EntityManager em;
    @Inject Clock clock;

    private CachedTable<List<Remit>> remits;

    @PostConstruct
    void prepare() {
        remits = new CachedTable<>(clock, this::load);
    }

    /** The remits in force on a day. */
    @Clause("10.1")
    public RemitsOfDay on(LocalDate day) {
        return new RemitsOfDay(
                remits.get().stream()
                        .filter(
                                remit ->
                                        !day.isBefore(remit.from)
                                                && (remit.to == null || !day.isAfter(remit.to)))
                        .toList());
    }

    private List<Remit> load() {
        Query query =
                NativeQuery.of(
                        em,
                        """
                        select r.top_level, r.unit_code, r.valid_from, r.valid_to,
                          coalesce(u.name, r.unit_code)
                        from domain_remit r left join unit u on u.code = r.unit_code
                        order by r.top_level, r.valid_from""");
        return ResultRecords.of(query.setFlushMode(FlushModeType.COMMIT), Remit.class);
    }

    /**
     * Remit for a top level and a period.
     *
     * @param topLevel in Unicode; {@code *HAN} for all others in Han script, {@code *} for any
     *     other
     * @param unitCode null for every registrar
     * @param unitName the code where no such unit is known
     */
    public record Remit(
            String topLevel, String unitCode, LocalDate from, LocalDate to, String unitName) {}
}
