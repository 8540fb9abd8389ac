package org.beian.demo.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.beian.account.Roles;
import org.beian.demo.history.content.ExampleFile;
import org.beian.domainregister.statistics.DomainStatistics;
import org.beian.domainregister.statistics.StatisticsCalculation;
import org.beian.intake.imports.Imports;
import org.beian.intake.imports.ReceivedFile;
import org.beian.intake.run.ImportRun;
import org.beian.intake.run.ImportWork;
import org.beian.job.execution.JobLaunch;
import org.beian.job.execution.JobRepository;
import org.beian.job.schedule.JobSchedules;
import org.beian.law.Shanghai;
import org.beian.persistence.ThreadTime;

/**
 * Reports of addresses and domains by the example units, and the statistics of the months that are
 * over. Their jobs run here and not in the batch runtime, whose threads have the time of the
 * machine.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExampleReports {

    private static final LocalTime AT = LocalTime.of(10, 20);
    private static final LocalTime NIGHT = LocalTime.of(2, 0);
    private static final String NODE = "demo";

    @Inject DelegatedProcedures procedures;
    @Inject ExampleReceipt receipts;
    @Inject ImportWork imports;
    @Inject ImportRun runs;
    @Inject StatisticsCalculation statistics;
    @Inject JobRepository ledger;
    @Inject ThreadTime time;

    /** Reports the files of a day, unless they are there. */
    public void report(LocalDate day, LocalDate today) {
        for (ExampleFile file : ExampleFile.all(today)) {
            if (today.minusDays(file.daysAgo()).equals(day)) {
                report(file, instant(day, AT));
            }
        }
    }

    /**
     * Makes the statistics of the month that was over before a day, unless they are there.
     *
     * @param first day of the first report
     */
    public void count(LocalDate day, LocalDate first) {
        YearMonth over = YearMonth.from(day).minusMonths(1);
        boolean made =
                procedures.as("ministry", DomainStatistics.class, DomainStatistics::months).stream()
                        .anyMatch(one -> one.month().equals(over));
        if (!made && !over.isBefore(YearMonth.from(first))) {
            count(over);
        }
    }

    private void report(ExampleFile file, Instant then) {
        ReceivedFile received = at(then, () -> received(file));
        Optional<ExampleReceipt.Opened> opened = at(then, () -> receipts.accept(file, received));
        if (opened.isEmpty()) {
            procedures.act(file.sender(), Imports.class, unit -> unit.discard(received));
            return;
        }
        long id = opened.get().id();
        // what was interrupted is taken up in the time of the machine, in which it is long silent
        JobLaunch job =
                opened.get().interrupted()
                        ? ledger.reopen(opened.get().jobId())
                        : opened.get().launch();
        at(
                then,
                () -> {
                    ledger.begin(job.id(), job.run(), 0, NODE, imports.begin(id));
                    runs.go(id, job.id(), job.run());
                    ledger.ended(job.id(), job.run());
                    return null;
                });
    }

    private ReceivedFile received(ExampleFile file) {
        return procedures.as(
                file.sender(),
                Imports.class,
                unit ->
                        unit.receive(
                                file.name(),
                                new ByteArrayInputStream(file.content()),
                                file.order()));
    }

    private void count(YearMonth month) {
        at(
                instant(month.plusMonths(1).atDay(1), NIGHT),
                () -> {
                    JobLaunch job =
                            ledger.open(
                                    "domain-statistics",
                                    Map.of("month", month.toString()),
                                    JobSchedules.SCHEDULE);
                    ledger.begin(job.id(), job.run(), 0, NODE, StatisticsCalculation.parts());
                    boolean more = true;
                    while (more) {
                        more = statistics.next(job.id(), job.run(), month);
                    }
                    ledger.ended(job.id(), job.run());
                    return null;
                });
    }

    private <T> T at(Instant then, Supplier<T> work) {
        return time.call(then, work);
    }

    private static Instant instant(LocalDate day, LocalTime hour) {
        return day.atTime(hour).atZone(Shanghai.ZONE).toInstant();
    }
}
