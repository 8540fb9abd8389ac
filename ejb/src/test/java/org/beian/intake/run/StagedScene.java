package org.beian.intake.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Set;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.intake.contract.ImportMode;
import org.beian.intake.contract.ImportOrder;
import org.beian.intake.imports.ImportReports;
import org.beian.intake.imports.ImportStatus;
import org.beian.intake.imports.Imports;
import org.beian.intake.imports.ReceivedFile;
import org.beian.job.execution.JobFailure;
import org.beian.job.execution.JobLaunch;
import org.beian.job.execution.JobRepository;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestTransactions;

/** Test fixture of files for {@link SampleStagedRegister}, and of the job that processes them. */
@Dependent
public class StagedScene {

    /** The tables of this scene, which stay in the database of the tests. */
    public static final Set<String> TABLES = Set.of("goods", "goods_stage");

    private static boolean made;

    @Inject Imports imports;
    @Inject ImportReports reports;
    @Inject ImportWork work;
    @Inject ImportRun runs;
    @Inject JobRepository ledger;
    @Inject SeededUnits units;
    @Inject TestCallers callers;
    @Inject EntityManager em;

    private Unit unit;

    public void begin() {
        SampleStagedRegister.failsAt = null;
        SampleStagedRegister.piece = 1000;
        makeTables();
        unit = units.add(Capacity.IP_FILING_UNIT, null);
        asUnit();
    }

    private synchronized void makeTables() {
        if (made) {
            return;
        }
        made = true;
        execute(
                "create table goods_stage (import_id bigint not null, row_no bigint not null,"
                        + " refused smallint not null, name varchar(100), amount integer, note"
                        + " varchar(100), primary key (import_id, row_no))");
        execute("create index goods_stage_name on goods_stage (import_id, name)");
        execute(
                "create table goods (unit_id bigint not null, name varchar(100) not null, amount"
                        + " integer, primary key (unit_id, name))");
    }

    void execute(String sql) {
        try {
            TestTransactions.inNew(() -> em.createNativeQuery(sql).executeUpdate());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public Unit unit() {
        return unit;
    }

    public static ImportOrder order(ImportMode mode, boolean dryRun) {
        return new ImportOrder(SampleStagedRegister.NAME, mode, dryRun, Map.of());
    }

    ReceivedFile received(byte[] content, ImportOrder order) {
        asUnit();
        return imports.receive("goods.csv", new ByteArrayInputStream(content), order);
    }

    public long accepted(String text, ImportOrder order) {
        return imports.accept(received(text.getBytes(UTF_8), order), order).id();
    }

    /** A run of its job from the beginning, or from where the last one failed. */
    public void run(long id) {
        run(id, opened(id));
    }

    /** The next run of a job that was interrupted. */
    public void goOn(long id, JobLaunch interrupted) {
        asJob();
        run(id, ledger.reopen(interrupted.id()));
    }

    private void run(long id, JobLaunch ticket) {
        try {
            begin(id, ticket);
            runs.go(id, ticket.id(), ticket.run());
            ledger.ended(ticket.id(), ticket.run());
        } catch (RuntimeException e) {
            ledger.failed(ticket.id(), ticket.run(), JobFailure.JOB_FAILED, "1a2b3c4d");
            throw e;
        } finally {
            asUnit();
        }
    }

    /** A run of its job that has begun, and does nothing. */
    public JobLaunch begun(long id) {
        JobLaunch ticket = opened(id);
        begin(id, ticket);
        return ticket;
    }

    private void begin(long id, JobLaunch ticket) {
        ledger.begin(ticket.id(), ticket.run(), 1, "node", work.begin(id));
    }

    private JobLaunch opened(long id) {
        asJob();
        JobLaunch ticket =
                ledger.open(
                        ImportQueue.jobName(SampleStagedRegister.NAME),
                        ImportQueue.jobParameters(id),
                        "program");
        work.handedTo(id, ticket.id());
        return ticket;
    }

    ImportStatus done(String text, ImportMode mode, boolean dryRun) {
        long id = accepted(text, order(mode, dryRun));
        run(id);
        return status(id);
    }

    public ImportStatus status(long id) {
        return reports.status(String.valueOf(id));
    }

    public void asJob() {
        callers.become(Caller.job("system"));
    }

    public void asUnit() {
        callers.become(SeededUnits.callerOf(unit, "program", Roles.IP_UNIT));
    }
}
