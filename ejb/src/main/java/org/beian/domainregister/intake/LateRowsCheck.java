package org.beian.domainregister.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.beian.code.Calendars;
import org.beian.domainregister.record.DomainOptions;
import org.beian.domainregister.report.ReportCheck;
import org.beian.intake.contract.StagedImport;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.law.WorkingCalendar;

/**
 * Check that a change is reported within five working days from the day after its event (10.3). Of
 * a full file, only rows that differ from the register are changes.
 */
@ApplicationScoped
@Clause("10.3")
public class LateRowsCheck extends StageCheck<LateRowsCheck.Late> {

    /** Row whose event was too long ago. */
    record Late(long row, LocalDate event) implements FoundRow {}

    static final int WORKING_DAYS = 5;

    @Inject Calendars calendars;

    @Override
    public String name() {
        return "late";
    }

    @Override
    ReportCheck check() {
        return ReportCheck.LATE;
    }

    @Override
    boolean concerns(StagedImport file) {
        if (!DomainOptions.of(file.options()).full()) {
            return true;
        }
        return file.dryRun() ? reports.hasRecords(file.unitId()) : !reports.of(file).isFirst();
    }

    @Override
    List<Late> find(StagedImport file, long after, int limit) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(file.id());
        parameters.add(oldest(calendars.current(), Shanghai.date(file.receivedAt())));
        parameters.add(after);
        String differing = "";
        if (DomainOptions.of(file.options()).full()) {
            differing =
                    """
                    and not exists (select 1 from domain_record r where r.domain = s.domain
                      and r.unit_id = ? and r.content_hash = s.content_hash)""";
            parameters.add(file.unitId());
        }
        return sql.records(
                limit,
                Late.class,
                """
                select s.row_no, s.event_date from domain_stage s
                where s.import_id = ? and s.refused = 0 and s.event_date < ? and s.row_no > ?
                %s
                order by s.row_no"""
                        .formatted(differing),
                parameters.toArray());
    }

    /** The earliest day of an event that is reported in time on a given day. */
    public static LocalDate oldest(WorkingCalendar calendar, LocalDate reported) {
        LocalDate day = reported;
        while (!calendar.deadline(day.minusDays(1), WORKING_DAYS).date().isBefore(reported)) {
            day = day.minusDays(1);
        }
        return day;
    }

    @Override
    Said say(StagedImport file, Late row) {
        LocalDate event = row.event();
        int passed = calendars.current().age(event, Shanghai.date(file.receivedAt()));
        return new Said(
                "/eventDate",
                "REPORTED_LATE",
                "10.3",
                List.of(event.toString(), String.valueOf(passed), String.valueOf(WORKING_DAYS)),
                null);
    }
}
