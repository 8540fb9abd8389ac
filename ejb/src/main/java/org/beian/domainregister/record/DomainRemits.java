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
import org.beian.persistence.BoundedCount;
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
        remits = new CachedTable<>(em, clock, this::load);
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

    /** All remits of a unit by its code, past and future ones too, by top level. */
    public List<Remit> of(String unitCode) {
        return load().stream().filter(remit -> unitCode.equals(remit.unitCode)).toList();
    }

    /** The remits for exactly this top level, of whichever unit, by their first day. */
    public List<Remit> under(String topLevel) {
        return load().stream().filter(remit -> topLevel.equals(remit.topLevel)).toList();
    }

    /**
     * Gives a unit the names under a top level for a time.
     *
     * @param topLevel in Unicode
     * @param to last day; null for no end
     */
    @Clause("10.1")
    public void give(String topLevel, String unitCode, LocalDate from, LocalDate to) {
        NativeQuery.of(
                        em,
                        "insert into domain_remit (top_level, valid_from, unit_code) values (?, ?, ?)",
                        topLevel,
                        from,
                        unitCode)
                .executeUpdate();
        if (to != null) {
            end(topLevel, from, to);
        }
        remits.drop();
    }

    /** Takes the last day of a remit back. */
    @Clause("10.1")
    public void keep(String topLevel, LocalDate from) {
        NativeQuery.of(
                        em,
                        """
                        update domain_remit set valid_to = null
                        where top_level = ? and valid_from = ?""",
                        topLevel,
                        from)
                .executeUpdate();
        remits.drop();
    }

    /**
     * Number of domains that a unit has in the register under a remit's top level, counted up to
     * 1,001; for {@code *HAN} those under top levels without a remit of their own.
     */
    public int records(Long unitId, String topLevel) {
        boolean exact = !topLevel.startsWith("*");
        String levels =
                """
                select r.domain from domain_record r where r.unit_id = ? and r.top_level in (
                  select l.top_level from domain_level l where l.unit_id = ? and l.top_level\s"""
                        + (exact ? "= ?)" : "not in (select m.top_level from domain_remit m))");
        return BoundedCount.of(
                exact
                        ? NativeQuery.of(em, levels, unitId, unitId, topLevel)
                        : NativeQuery.of(em, levels, unitId, unitId));
    }

    /** Sets the last day of a remit. */
    @Clause("10.1")
    public void end(String topLevel, LocalDate from, LocalDate lastDay) {
        NativeQuery.of(
                        em,
                        """
                        update domain_remit set valid_to = ?
                        where top_level = ? and valid_from = ?""",
                        lastDay,
                        topLevel,
                        from)
                .executeUpdate();
        remits.drop();
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
