package org.beian.domainregister.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.beian.domainregister.report.DomainSql;
import org.beian.domainregister.report.LaterReports;
import org.beian.intake.contract.StagedImport;

/** SQL statements that bring staged rows into the register. */
@ApplicationScoped
class DomainRecordSql {

    private static final String CONTENT = String.join(", ", DomainFileReader.CONTENT);
    private static final String OF_STAGE = of("s");

    private static final String RECORD =
            """
            domain, unit_id, %s,
              event_date, valid_from, added_on, reported_on, import_id, content_hash"""
                    .formatted(CONTENT);

    private static final String OF_RECORD =
            """
            r.domain, r.unit_id, %s,
              r.event_date, r.valid_from, r.added_on, r.reported_on, r.import_id, r.content_hash"""
                    .formatted(of("r"));

    private static final String SINCE = "coalesce(s.event_date, cast(? as date))";

    private static final String DIFF =
            "insert into domain_diff (import_id, row_no, domain, kind, added_on, valid_from)";

    private static final String ADDED_AND_SINCE =
            "r.added_on, case when r.valid_from > %1$s then r.valid_from else %1$s end"
                    .formatted(SINCE);

    private static final String DIFFERS =
            """
            s.refused = 0
            and (r.domain is null and s.action <> 'D'
              or r.domain is not null and (s.action = 'D' or r.content_hash <> s.content_hash))""";

    /** Most records that one statement deletes by their keys. */
    private static final int KEYS = 500;

    @Inject DomainSql sql;

    private static String of(String table) {
        return DomainFileReader.CONTENT.stream()
                .map(column -> table + "." + column)
                .collect(Collectors.joining(", "));
    }

    /**
     * Adds the accepted rows of a range for a unit without records; each domain is in the file
     * once.
     */
    int addAll(StagedImport file, LocalDate day, long from, long to) {
        // by their order the keys come to few pages of the index at a time
        return sql.update(
                """
                insert into domain_record (%s)
                select s.domain, cast(? as bigint), %s,
                  s.event_date, %s, cast(? as date), cast(? as date), s.import_id, s.content_hash
                from domain_stage s
                where s.import_id = ? and s.row_no >= ? and s.row_no < ?
                and s.refused = 0 and s.action <> 'D'
                order by s.domain"""
                        .formatted(RECORD, OF_STAGE, SINCE),
                file.unitId(),
                day,
                day,
                day,
                file.id(),
                from,
                to);
    }

    /**
     * Notes which rows of the range differ from the unit's records.
     *
     * @param later reports whose records stay
     */
    void compare(
            StagedImport file,
            LocalDate day,
            long from,
            long to,
            boolean full,
            LaterReports later) {
        sql.lookUps(!full);
        sql.update(
                """
                %s
                select s.import_id, s.row_no, s.domain,
                  case when r.domain is null then 'N' when s.action = 'D' then 'D' else 'C' end,
                  %s
                from domain_stage s
                left join domain_record r on r.domain = s.domain and r.unit_id = ?
                where s.import_id = ? and s.row_no >= ? and s.row_no < ?
                and %s%s"""
                        .formatted(DIFF, ADDED_AND_SINCE, DIFFERS, later.broughtNot()),
                day,
                day,
                file.unitId(),
                file.id(),
                from,
                to);
        sql.lookUps(true);
    }

    /**
     * Notes, in one join, which rows of a full file differ from the unit's records, and which
     * records the file does not name; PostgreSQL only.
     *
     * @param later reports whose records stay
     * @param lapses most records that may be noted as lapsed
     * @return whether all lapsed records are noted; none is when there are more than {@code lapses}
     */
    boolean compareWhole(StagedImport file, LocalDate day, LaterReports later, int lapses) {
        sql.lookUps(false);
        sql.update(
                """
                %s
                select cast(? as bigint), coalesce(s.row_no, - row_number() over ()),
                  coalesce(s.domain, r.domain),
                  case when s.domain is null then 'L' when r.domain is null then 'N'
                    when s.action = 'D' then 'D' else 'C' end,
                  %s
                from (select row_no, domain, refused, action, event_date, content_hash
                  from domain_stage where import_id = ?) s
                full join (select domain, added_on, valid_from, import_id, content_hash
                  from domain_record where unit_id = ?) r
                  on r.domain = s.domain
                where (s.domain is null or %s)%s"""
                        .formatted(DIFF, ADDED_AND_SINCE, DIFFERS, later.broughtNot()),
                file.id(),
                day,
                day,
                file.id(),
                file.unitId());
        sql.lookUps(true);
        boolean all = noted(file.id(), 'L') <= lapses;
        if (!all) {
            sql.update("delete from domain_diff where import_id = ? and kind = 'L'", file.id());
        }
        return all;
    }

    /**
     * Number of noted differences of a kind.
     *
     * @param kind N (new), C (changed), D (deleted) or L (lapsed)
     */
    int noted(long importId, char kind) {
        return (int)
                sql.number(
                        "select count(*) from domain_diff where import_id = ? and kind = ?",
                        importId,
                        String.valueOf(kind));
    }

    /**
     * Notes as lapsed the records that the unit's full file does not name.
     *
     * @param later reports whose records stay
     * @param limit at most so many
     */
    int absent(StagedImport file, LocalDate day, LaterReports later, int limit) {
        sql.lookUps(false);
        int absent =
                sql.update(
                        """
                        insert into domain_diff (import_id, row_no, domain, kind, valid_from)
                        select cast(? as bigint), row_number() over (), g.domain, 'L', g.since
                        from (select r.domain,
                            case when r.valid_from > cast(? as date) then r.valid_from
                              else cast(? as date) end as since
                          from domain_record r
                          where r.unit_id = ?%s
                          and not exists (select 1 from domain_stage s
                            where s.import_id = ? and s.domain = r.domain)
                          fetch first %s rows only) g"""
                                .formatted(later.broughtNot(), limit),
                        file.id(),
                        day,
                        day,
                        file.unitId(),
                        file.id());
        sql.lookUps(true);
        return absent;
    }

    /**
     * Moves the present records of all noted differences except the new ones to the past versions.
     */
    int close(StagedImport file, LocalDate day) {
        int closed =
                sql.update(
                        """
                        insert into domain_past (%s, valid_to, ended_on, ending, ended_by)
                        select %s,
                          d.valid_from, cast(? as date),
                          case d.kind when 'C' then 'CHANGED' when 'D' then 'DELETED'
                            else 'LAPSED' end,
                          d.import_id
                        from domain_diff d
                        join domain_record r on r.domain = d.domain and r.unit_id = ?
                        where d.import_id = ? and d.kind <> 'N'"""
                                .formatted(RECORD, OF_RECORD),
                        day,
                        file.unitId(),
                        file.id());
        if (closed > 0 && sql.isPostgresql()) {
            sql.update(
                    """
                    delete from domain_record where unit_id = ?
                    and domain in (select domain from domain_diff
                      where import_id = ? and kind <> 'N')""",
                    file.unitId(),
                    file.id());
        } else if (closed > 0) {
            deleteByKey(file);
        }
        return closed;
    }

    /** For the query above Derby would read all records of the unit, in each piece. */
    private void deleteByKey(StagedImport file) {
        List<String> part = noted(file.id(), "");
        while (!part.isEmpty()) {
            sql.update(
                    "delete from domain_record where unit_id = ? and domain in (?)",
                    file.unitId(),
                    part);
            part = noted(file.id(), part.get(part.size() - 1));
        }
    }

    private List<String> noted(long importId, String after) {
        return sql.texts(
                KEYS,
                """
                select domain from domain_diff where import_id = ? and kind <> 'N'
                and domain > ? order by domain""",
                importId,
                after);
    }

    /** Writes the new and the changed records, and deletes the noted differences. */
    int write(StagedImport file, LocalDate day) {
        int written =
                sql.update(
                        """
                        insert into domain_record (%s)
                        select s.domain, cast(? as bigint), %s,
                          s.event_date, d.valid_from, coalesce(d.added_on, cast(? as date)),
                          cast(? as date), s.import_id, s.content_hash
                        from domain_diff d
                        join domain_stage s on s.import_id = d.import_id and s.row_no = d.row_no
                        where d.import_id = ? and d.kind in ('N', 'C')"""
                                .formatted(RECORD, OF_STAGE),
                        file.unitId(),
                        day,
                        day,
                        file.id());
        forget(file.id());
        return written;
    }

    void forget(long importId) {
        sql.update("delete from domain_diff where import_id = ?", importId);
    }
}
